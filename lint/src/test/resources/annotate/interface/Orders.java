package shop;

import java.util.Map;

public class Orders {

  public void placed(Sink sink, String country) {
    sink.count("orders_total", Map.of("country", country, "status", "placed"));
    sink.once("errors_total", Map.of("component", "orders"));
  }
}
