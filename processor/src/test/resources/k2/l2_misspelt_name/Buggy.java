package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 L2: a misspelt metric name. */
public final class Buggy {

  private static final String DUPLICATES = "duplicates_" + "detected_total";

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    Map<String, String> labels = Map.of("exchange", "binance", "asset_class", "crypto");
    new K2Facade(registry).increment(DUPLICATES, labels); // error: [unknown-metric] no metric is named 'duplicates_detected_total'
  }
}
