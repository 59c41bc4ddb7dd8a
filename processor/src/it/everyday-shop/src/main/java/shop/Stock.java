package shop;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Stock {

  private final Telemetry telemetry;
  private final ExecutorService worker;
  private final Map<String, Integer> amounts = new HashMap<>();

  public void added(String warehouse, int amount) {
    changed(warehouse, amount);
  }

  public void removed(String warehouse, int amount) {
    changed(warehouse, -amount);
  }

  private void changed(String warehouse, int amount) {
    int now = amounts.merge(warehouse, amount, Integer::sum);
    String direction = amount < 0 ? "out" : "in";
    telemetry.count(
        "shop_stock_changes_total", Labels.of("warehouse", warehouse, "direction", direction));
    if (now < 0) {
      recordError("stock");
    }
  }

  public void counted(String warehouse) {
    worker.submit(() -> telemetry.count(
        "shop_stock_changes_total", Map.of("warehouse", warehouse, "direction", "none")));
  }

  public void moved(String from, String to) {
    Map<String, String> out = new HashMap<>(Map.of("warehouse", from));
    Map<String, String> in = new HashMap<>(Map.of("warehouse", to));
    out.put("direction", "out");
    in.put("direction", "in");
    telemetry.count("shop_stock_changes_total", out);
    telemetry.count("shop_stock_changes_total", in);
  }

  private void recordError(String component) {
    telemetry.count("shop_errors_total", Labels.of("component", component));
  }
}
