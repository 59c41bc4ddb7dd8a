package shop;

import org.metricdef.Labels;

final class OrderLabels {

  private OrderLabels() {}

  static Labels of(String country) {
    return Labels.of("country", country, "payment", "card");
  }
}
