def log = new File(basedir, 'build.log').text
[
    "Orders.java:[23,17] [label-count] mails_total takes 2 label values (kind, country), and 1 is passed",
    "Orders.java:[24,20] [label-count] the metric takes 1 label value (country), and 'observe' passes 2",
    "Orders.java:[28,14] [label-count] refunds_total takes 2 label values (country, cause), and 'inc' passes 1",
    "Orders.java:[32,17] [label-keys] shop_orders_total takes country, payment; 'card' is not one of them",
    "Orders.java:[37,17] [keys-differ] the metric of Meters 'carts' has the key land here, and the key country at Orders.java:36",
].each { assert log.contains(it) : "expected: " + it }
assert new File(basedir, 'shop/target/classes/shop/Orders.class').exists()
