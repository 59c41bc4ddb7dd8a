package everyday.legacy;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Static helpers that name the metric and build the labels, one for each. */
public final class MetricUtil {

  private static final String PREFIX = "payment_";
  public static final String DECLINES = PREFIX + "declines" + "_total";
  public static final String REFUNDS = PREFIX + "refunds" + "_total";

  private static final String PROVIDER = "provider";
  private static final String REASON = "reason";

  private MetricUtil() {}

  public static void declined(String provider, String reason) {
    Map<String, String> labels = new HashMap<String, String>();
    labels.put(PROVIDER, provider);
    labels.put(REASON, reason == null ? "none" : reason);
    Metrics.count(DECLINES, labels);
  }

  public static void refunded(String provider) {
    Metrics.count(REFUNDS, Collections.singletonMap(PROVIDER, provider));
  }

  public static void authorized(String provider, boolean approved, long millis) {
    Map<String, String> labels = new HashMap<String, String>(4);
    labels.put(PROVIDER, provider);
    if (approved) {
      labels.put("outcome", "approved");
    } else {
      labels.put("outcome", "declined");
    }
    Metrics.count(PREFIX + "authorizations_total", labels);
    Metrics.time(PREFIX + "authorization_seconds", labels, millis / 1000.0);
  }

  public static void pending(Map<String, Integer> byProvider) {
    for (Map.Entry<String, Integer> entry : byProvider.entrySet()) {
      Metrics.gauge(
          "payment_pending_captures",
          Collections.singletonMap(PROVIDER, entry.getKey()),
          entry.getValue().doubleValue());
    }
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    MetricUtil.declined("bank", null);
    MetricUtil.declined("bank", "limit");
    MetricUtil.refunded("bank");
    MetricUtil.authorized("bank", true, 120);
    MetricUtil.authorized("bank", false, 80);
    MetricUtil.pending(Collections.singletonMap("bank", 3));
  }
}
