package everyday.java21;

import everyday.shared.MetricReporter;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** A pattern switch over sealed events. */
public class PatternSwitch {

  sealed interface MailEvent {}

  record Sent(String template, String transport, double seconds) implements MailEvent {}

  record Bounced(String template, int code) implements MailEvent {}

  record Retried(String template) implements MailEvent {}

  private final MetricReporter reporter;

  public PatternSwitch(MetricReporter reporter) {
    this.reporter = reporter;
  }

  public void on(MailEvent event) {
    switch (event) {
      case Sent sent -> {
        Labels template = Labels.of("template", sent.template());
        reporter.count("mail_sent_total", template.with("outcome", "sent"));
        reporter.observe(
            "mail_send_seconds", template.with("transport", sent.transport()), sent.seconds());
      }
      case Bounced(String template, int code) when code >= 500 ->
        reporter.count(
            "mail_bounces_total", Labels.of("template", template, "bounce_type", "hard"));
      case Bounced(String template, int code) ->
        reporter.count(
            "mail_bounces_total", Labels.of("template", template, "bounce_type", "soft"));
      case Retried(var template) ->
        reporter.count("mail_retries_total", Labels.of("template", template));
    }
  }

  public static void main(String[] args) {
    PatternSwitch mails = new PatternSwitch(new MetricReporter(new CollectorRegistry()));
    List.of(
            new Sent("welcome", "smtp", 0.2),
            new Bounced("welcome", 550),
            new Bounced("welcome", 450),
            new Retried("welcome"))
        .forEach(mails::on);
  }
}
