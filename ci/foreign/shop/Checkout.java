package shop;

class Checkout {

  private final ShopMetrics metrics;

  Checkout(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  void place(String country) {
    metrics.ordersTotal().increment(OrderLabels.of(country));
  }
}
