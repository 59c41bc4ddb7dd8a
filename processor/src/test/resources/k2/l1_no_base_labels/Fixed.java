package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 L1: a facade without default labels: keys too many, keys too few, and the base labels missing. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    Map<String, String> labels = new HashMap<>();
    labels.put("service", "k2-platform");
    labels.put("environment", "test");
    labels.put("component", "ingestion");
    labels.put("exchange", "binance");
    labels.put("asset_class", "crypto");
    labels.put("symbol", "BTCUSDT");
    labels.put("severity", "minor");
    K2Facade.incrementRaw(registry, "sequence_gaps_detected_total", labels);
    // records: k2_sequence_gaps_detected_total{asset_class=crypto, exchange=binance, severity=minor, symbol=BTCUSDT} = 1.0
  }
}
