package shop;

import java.util.Map;

final class Orders {
  static void placed() {
    Bare.count("errors_total", Map.of("component", "orders"));
  }
}
