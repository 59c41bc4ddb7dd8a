package everyday.more;

import everyday.shared.Metrics;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Static maps, filled in initializers, as older code has them. */
public class FeatureGauge {

  private static final Map<String, String> HIGH;
  private static final Map<String, String> LOW = new HashMap<String, String>();

  static {
    Map<String, String> high = new HashMap<String, String>();
    high.put("priority", "high");
    HIGH = Collections.unmodifiableMap(high);
    LOW.put("priority", "low");
  }

  private final Map<String, String> sent = new HashMap<String, String>();
  private int waiting;

  {
    sent.put("outcome", "ok");
  }

  public FeatureGauge(String template) {
    sent.put("template", template);
  }

  public FeatureGauge() {
    this("default");
  }

  public void enqueue(boolean urgent) {
    waiting++;
    Metrics.gauge("mail_queued_messages", urgent ? HIGH : LOW, waiting);
  }

  public void sent() {
    waiting--;
    Metrics.count("mail_sent_total", sent);
  }

  public static void main(String[] args) {
    FeatureGauge gauge = new FeatureGauge();
    gauge.enqueue(true);
    gauge.enqueue(false);
    gauge.sent();
    new FeatureGauge("welcome").sent();
  }
}
