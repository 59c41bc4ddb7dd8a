package everyday.more;

import everyday.shared.Metrics;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** A fluent set of labels in the manner of older services. */
public final class LabelSet {

  private final Map<String, String> values = new HashMap<String, String>();

  private LabelSet() {}

  public static LabelSet create() {
    return new LabelSet();
  }

  public LabelSet put(String key, String value) {
    values.put(key, value == null ? "unknown" : value);
    return this;
  }

  public Map<String, String> toMap() {
    return Collections.unmodifiableMap(new HashMap<String, String>(values));
  }

  static class Mailer {

    void send(String template, String recipient) {
      LabelSet labels = LabelSet.create().put("template", template);
      if (recipient.indexOf('@') < 0) {
        Metrics.count("mail_bounces_total", labels.put("bounce_type", "address").toMap());
        return;
      }
      Metrics.count("mail_sent_total", labels.put("outcome", "ok").toMap());
    }

    void retried(String template) {
      Metrics.count("mail_retries_total", LabelSet.create().put("template", template).toMap());
    }
  }

  public static void main(String[] args) {
    Mailer mailer = new Mailer();
    mailer.send("welcome", "ann@example.org");
    mailer.send("welcome", "ann");
    mailer.retried("welcome");
  }
}
