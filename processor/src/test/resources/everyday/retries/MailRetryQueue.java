package everyday.retries;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Mails that could not be sent wait in a queue with their labels. */
public class MailRetryQueue {

  private static final class Pending {
    final String to;
    final Map<String, String> labels;
    int attempts;

    Pending(String to, String template) {
      this.to = to;
      this.labels = new HashMap<>();
      this.labels.put("template", template);
    }
  }

  private final Deque<Pending> queue = new ArrayDeque<>();
  private final Predicate<String> transport;

  public MailRetryQueue(Predicate<String> transport) {
    this.transport = transport;
  }

  public void submit(String to, String template) {
    queue.add(new Pending(to, template));
  }

  public void drain() {
    while (!queue.isEmpty()) {
      Pending pending = queue.remove();
      pending.attempts++;
      if (transport.test(pending.to)) {
        outcome(pending, "sent");
      } else if (pending.attempts < 3) {
        Metrics.count("mail_retries_total", pending.labels);
        queue.add(pending);
      } else {
        outcome(pending, "failed");
      }
    }
    Metrics.gauge("mail_queued_messages", Map.of("priority", "normal"), queue.size());
  }

  private void outcome(Pending pending, String outcome) {
    Map<String, String> labels = new HashMap<>(pending.labels);
    labels.put("outcome", outcome);
    Metrics.count("mail_sent_total", labels);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    MailRetryQueue queue = new MailRetryQueue(to -> !to.startsWith("bounce"));
    queue.submit("ann@example.org", "welcome");
    queue.submit("bounce@example.org", "welcome");
    queue.drain();
  }
}
