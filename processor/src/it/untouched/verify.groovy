def log = new File(basedir, 'build.log').text
[
    "Orders.java:[19,21] [keys-differ] the counter 'shop.orders' has the key country here, and the keys country, payment at Orders.java:15",
    "Orders.java:[23,21] [tag-pairs]",
    "Orders.java:[27,21] [null-label-value]",
    "Orders.java:[31,21] [unbounded-label-value]",
    "Orders.java:[35,21] [label-name]",
].each { assert log.contains(it) : "expected: " + it }
assert new File(basedir, 'target/classes/shop/Orders.class').exists()
