// The test that counts the checked calls has run, and the checker had nothing to say.
def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert !log.contains('[label-keys')
assert new File(basedir, 'target/classes/META-INF/metricdef/calls.json').text.contains('proven')
