package everyday.java21;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A switch expression that gives each event its name and labels, and one call for all. */
public class EventLabels {

  sealed interface AuthEvent {}

  record Login(String method, boolean success) implements AuthEvent {}

  record Lockout(String realm, String reason) implements AuthEvent {}

  record BadToken(String client, Exception error) implements AuthEvent {}

  record Measurement(String name, Map<String, String> labels) {}

  public void publish(AuthEvent event) {
    Measurement measurement = switch (event) {
      case Login(String method, boolean success) ->
        new Measurement(
            "auth_logins_total",
            Map.of("method", method, "outcome", success ? "success" : "failure"));
      case Lockout lockout ->
        new Measurement(
            "auth_lockouts_total", Map.of("realm", lockout.realm(), "reason", lockout.reason()));
      case BadToken token -> {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("client", token.client());
        labels.put("error_type", token.error().getClass().getSimpleName());
        yield new Measurement("auth_token_errors_total", labels);
      }
    };
    Metrics.count(measurement.name(), measurement.labels());
  }

  public void sessions(String realm, int open) {
    Metrics.gauge("auth_active_sessions", Map.of("realm", realm), open);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    EventLabels events = new EventLabels();
    List.of(
            new Login("password", true),
            new Login("token", false),
            new Lockout("customers", "failures"),
            new BadToken("app", new IllegalStateException("expired")))
        .forEach(event -> events.publish((AuthEvent) event));
    events.sessions("customers", 2);
  }
}
