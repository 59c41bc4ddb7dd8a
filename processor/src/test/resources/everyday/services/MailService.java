package everyday.services;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** Sends mails from templates over one of two transports. */
public class MailService {

  private static final Map<String, String> DEFAULT_LABELS =
      Map.of("template", "plain", "outcome", "sent");

  interface Transport {
    String name();

    void send(String to, String body);
  }

  private final Transport primary;
  private final Transport fallback;

  public MailService(Transport primary, Transport fallback) {
    this.primary = primary;
    this.fallback = fallback;
  }

  public void send(String template, String to) {
    if (template == null) {
      deliver(primary, "plain", to, null);
      return;
    }
    try {
      deliver(primary, template, to, Tags.tags("template", template, "outcome", "sent"));
    } catch (IllegalStateException e) {
      Metrics.count("mail_retries_total", Tags.tags("template", template));
      deliver(fallback, template, to, Tags.tags("template", template, "outcome", "sent_late"));
    }
  }

  private void deliver(
      Transport transport, String template, String to, Map<String, String> labels) {
    long start = System.nanoTime();
    transport.send(to, "template " + template);
    Metrics.time(
        "mail_send_seconds",
        Tags.tags("template", template, "transport", transport.name()),
        (System.nanoTime() - start) / 1e9);
    Metrics.count("mail_sent_total", labels == null ? DEFAULT_LABELS : labels);
  }

  public void bounced(String template, int code) {
    String type = code >= 500 ? "hard" : "soft";
    Metrics.count(
        "mail_bounces_total",
        Tags.tags("template", Tags.orUnknown(template), "bounce_type", type));
  }

  private record Smtp(String name, boolean up) implements Transport {
    @Override
    public void send(String to, String body) {
      if (!up) {
        throw new IllegalStateException(name + " is down");
      }
    }
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    MailService service = new MailService(new Smtp("relay", true), new Smtp("backup", true));
    service.send("welcome", "a@example.org");
    service.send(null, "a@example.org");
    MailService degraded = new MailService(new Smtp("relay", false), new Smtp("backup", true));
    degraded.send("welcome", "a@example.org");
    service.bounced("welcome", 550);
    service.bounced(null, 450);
  }
}
