package shop;

import java.util.LinkedHashMap;
import java.util.Map;

/** Helpers that make labels. */
final class Labels {

  private Labels() {}

  static Map<String, String> of(String key, String value) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(key, value);
    return labels;
  }

  static Map<String, String> of(String key, String value, String otherKey, String otherValue) {
    Map<String, String> labels = of(key, value);
    labels.put(otherKey, otherValue);
    return labels;
  }

  static Map<String, String> parcel(String carrier, Order order) {
    return of("carrier", carrier, "country", order.getCountry());
  }
}
