// The README's own text compiles, and its call is proven.
assert !new File(basedir, 'build.log').text.contains('[label-keys')
assert new File(basedir, 'target/classes/META-INF/metricdef/calls.json').text.contains('"verdict" : "proven"')
