// The tests of the project have run, in the JVM and on the layer.
def project = new File(basedir, 'project/hello')
['surefire-reports/TEST-com.example.hello.HelloTest.xml', 'failsafe-reports/TEST-com.example.hello.HelloIT.xml'].each {
  assert new File(project, "target/$it").text.contains('tests="2" errors="0" skipped="0" failures="0"')
}
assert new File(project, '.gitignore').text.contains('target/')
return true
