def dev = new File(basedir, 'deploy/dev')
def prod = new File(basedir, 'deploy/prod')
assert new File(prod, 'application.json').text == new File(dev, 'application.json').text
assert new File(prod, 'image/kustomization.yaml').text == new File(dev, 'image/kustomization.yaml').text
assert new File(prod, 'service-hello.yaml').isFile()
def log = new File(basedir, 'build.log').text
assert log.contains('serverless:promote -Denv=prod')
assert log.contains('the committed tree is up to date')
assert log.contains('acknowledged dev/trigger-hello-on-bye')
assert log.contains('nothing is pending')
assert !new File(basedir, 'serverless.lock').text.contains('onBye')
