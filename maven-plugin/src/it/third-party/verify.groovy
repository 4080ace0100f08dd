def tree = new File(basedir, 'shop/deploy/dev')
def index = new File(tree, 'index-shop-search-products.yaml').text
assert index.contains('apiVersion: search.example.com/v1')
assert index.contains('shards: 3')
def service = new File(tree, 'service-catalog.yaml').text
assert service.contains('''
        - name: binding-search-products
          mountPath: /bindings/search-products
          readOnly: true
''')
assert service.contains('''
          - secret:
              name: shop-search-products-key
              items:
              - key: key
                path: api-key
''')
// Another provider of a kind of ours, with the keys of its own Secret.
assert service.contains('''
          - secret:
              name: silver-shop
''')
assert service.contains('''
              - key: pg_host
                path: host
''')
def external = new File(tree, 'external.yaml').text
assert external.contains('producer: search.example.com/Index shop-search-products')
assert external.contains('made by the platform team\'s portal')
assert new File(basedir, 'shop/deploy/dev/application.json').text.contains('"kind": "search"')

// The directory that the emitted objects project, and the factory that generated code calls with it.
def binding = new File(basedir, 'target/bindings/search-products')
binding.mkdirs()
def data = new File(tree, 'configmap-shop-binding-search-products.yaml').text
def values = [:]
data.substring(data.indexOf('\ndata:\n') + 7).eachLine { line ->
    def colon = line.indexOf(':')
    values[line.substring(0, colon).trim()] = line.substring(colon + 1).trim().replace('"', '')
}
assert values.keySet() == ['index', 'provider', 'type', 'uri'] as Set
values.each { key, value -> new File(binding, key).text = value }
new File(binding, 'api-key').text = 'secret'
def jar = { artifact ->
    def found = []
    new File(localRepositoryPath, "dev/skyc/$artifact").eachFileRecurse { if (it.name.endsWith('.jar')) found << it.path }
    assert found.size() == 1
    found[0]
}
def classPath = [
    new File(basedir, 'search-client/target/search-client-1.0.jar').path,
    jar('skyc-annotations'),
    jar('skyc-runtime-contract')
].join(File.pathSeparator)
def java = new File(System.getProperty('java.home'), 'bin/java').path
def run = [java, '-cp', classPath, new File(basedir, 'proof/Proof.java').path, binding.parentFile.path].execute()
def out = new StringBuilder()
def err = new StringBuilder()
run.waitForProcessOutput(out, err)
assert out.toString().trim() == 'http://shop-search-products:9200/products?q=shoes' : err
