package shop;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Payments {

  private static final String PAYMENTS = "shop_payments_total";

  private final Telemetry telemetry;

  public void paid(Order order, String method, Duration took) {
    Map<String, String> tags = base(order, method);
    telemetry.observe("shop_payment_seconds", took.toMillis() / 1000.0, tags);
    tags.put("result", "ok");
    telemetry.count(PAYMENTS, tags);
  }

  public void failed(Order order, String method, Exception cause) {
    Map<String, String> tags = base(order, method);
    tags.put("result", cause instanceof IllegalStateException ? "refused" : "error");
    telemetry.count(PAYMENTS, tags);
    error();
  }

  public void retried(Order order, Optional<String> method) {
    String known = method.orElse("unknown");
    for (String result : new String[] {"retried", "ok"}) {
      telemetry.count(PAYMENTS, result(base(order, known), result));
    }
  }

  public void refunded(Order order, String reason) {
    telemetry.count(
        "shop_refunds_total",
        Map.ofEntries(Map.entry("country", order.getCountry()), Map.entry("reason", reason)));
  }

  private static Map<String, String> base(Order order, String method) {
    Map<String, String> tags = new HashMap<>();
    tags.put("country", order.getCountry());
    tags.put("method", method);
    return tags;
  }

  private Map<String, String> result(Map<String, String> tags, String result) {
    Map<String, String> all = new HashMap<>(tags);
    all.put("result", result);
    return all;
  }

  private void error() {
    telemetry.count("shop_errors_total", Map.of("component", "payments"));
  }
}
