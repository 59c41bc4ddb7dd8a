package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 L1: a facade without default labels: keys too many, keys too few, and the base labels missing. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    Map<String, String> labels = new HashMap<>();
    labels.put("exchange", "binance");
    labels.put("symbol", "BTCUSDT");
    labels.put("gap_size", "7");
    K2Facade.incrementRaw(registry, "sequence_gaps_detected_total", labels); // error: 'gap_size' is not one of them, and 'asset_class', 'component', 'environment', 'service', 'severity' are missing
  }
}
