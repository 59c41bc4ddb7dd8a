def log = new File(basedir, 'build.log').text
def message = "[label-keys] shop_orders_total takes country, payment; 'item' is not one of them"
assert log.split(java.util.regex.Pattern.quote(message), -1).length > 2 : 'refused in both builds'
assert log.contains('added at Checkout.java:12 (Labels.of)')
assert !new File(basedir, 'target/classes/shop/Checkout.class').exists()
