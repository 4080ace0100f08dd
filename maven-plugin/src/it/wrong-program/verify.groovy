assert !new File(basedir, 'deploy').exists()
assert !new File(basedir, 'serverless.lock').exists()
def log = new File(basedir, 'build.log').text
assert log.contains('error[SKY2003]: two handlers answer `GET /hello/{name}`')
assert log.contains('--> src/main/java/com/acme/Hello.java:11:5')
assert log.contains('1 error: nothing was written')
