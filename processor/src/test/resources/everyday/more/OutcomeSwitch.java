package everyday.more;

import everyday.shared.Metrics;
import java.util.HashMap;
import java.util.Map;

/** Chooses the metric and the labels by the same outcome. */
public class OutcomeSwitch {

  enum Outcome {
    SENT,
    BOUNCED,
    RETRIED
  }

  public void record(String template, Outcome outcome) {
    Map<String, String> labels = new HashMap<>();
    labels.put("template", template);
    String metric;
    switch (outcome) {
      case SENT:
        metric = "mail_sent_total";
        labels.put("outcome", "ok");
        break;
      case BOUNCED:
        metric = "mail_bounces_total";
        labels.put("bounce_type", "hard");
        break;
      case RETRIED:
        metric = "mail_retries_total";
        break;
      default:
        throw new IllegalArgumentException("unknown outcome " + outcome);
    }
    Metrics.count(metric, labels);
  }

  public void recordAgain(String template, Outcome outcome) {
    String metric = switch (outcome) {
      case SENT -> "mail_sent_total";
      case BOUNCED -> "mail_bounces_total";
      case RETRIED -> "mail_retries_total";
    };
    Map<String, String> labels = switch (outcome) {
      case SENT -> Map.of("template", template, "outcome", "again");
      case BOUNCED -> Map.of("template", template, "bounce_type", "soft");
      case RETRIED -> Map.of("template", template);
    };
    Metrics.count(metric, labels);
  }

  public static void main(String[] args) {
    OutcomeSwitch recorder = new OutcomeSwitch();
    for (Outcome outcome : Outcome.values()) {
      recorder.record("welcome", outcome);
      recorder.recordAgain("welcome", outcome);
    }
  }
}
