package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** K2 L2: a misspelt metric name. Fixed. */
public final class Fixed {

  private static final String DUPLICATES = "duplicate_messages_" + "detected_total";

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    Map<String, String> labels = Map.of("exchange", "binance", "asset_class", "crypto");
    new K2Facade(registry).increment(DUPLICATES, labels);
    // records: k2_duplicate_messages_detected_total{asset_class=crypto, exchange=binance} = 1.0
  }
}
