def tree = new File(basedir, 'shop/deploy/dev')
assert new File(tree, 'service-orders.yaml').isFile()
assert new File(tree, 'service-status.yaml').isFile()
// Migrations of both modules, as source and, in the last run, from a jar.
assert new File(tree, 'application.json').text.contains('"version": "2"')
assert !new File(basedir, 'common/deploy').exists()
assert new File(basedir, 'common/target/classes/META-INF/skyc/facts.json').isFile()
def log = new File(basedir, 'build.log').text
assert log.contains('the committed tree is up to date')
assert !log.contains('Plugin validation issues')
