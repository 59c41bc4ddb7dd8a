package everyday.more;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Sends each event to the handler of its type. */
public class EventDispatcher {

  static class Event {
    final String type;
    final Map<String, String> attributes = new HashMap<>();

    Event(String type) {
      this.type = type;
    }
  }

  private final Map<String, Consumer<Event>> handlers = new HashMap<>();
  private final MetricsService metrics;

  public EventDispatcher(MetricsService metrics) {
    this.metrics = metrics;
    handlers.put("login", this::onLogin);
    handlers.put("logout", event -> onLogout(event));
    handlers.put("lock", event ->
        metrics.increment(
            "auth_lockouts_total",
            Map.of("realm", event.attributes.getOrDefault("realm", "default"), "reason", "admin")));
  }

  public void dispatch(Event event) {
    Consumer<Event> handler = handlers.get(event.type);
    if (handler == null) {
      metrics.increment(
          "auth_token_errors_total", Map.of("client", "bus", "error_type", "unknown_event"));
    } else {
      handler.accept(event);
    }
  }

  private void onLogin(Event event) {
    Map<String, String> labels = new HashMap<>();
    labels.put("method", event.attributes.getOrDefault("method", "password"));
    labels.put("outcome", event.attributes.containsKey("error") ? "failure" : "success");
    metrics.increment("auth_logins_total", labels);
  }

  private void onLogout(Event event) {
    metrics.gauge(
        "auth_active_sessions",
        0,
        Map.of("realm", event.attributes.getOrDefault("realm", "default")));
  }

  public static void main(String[] args) {
    EventDispatcher dispatcher =
        new EventDispatcher(new PrometheusMetricsService(new CollectorRegistry()));
    for (String type : new String[] {"login", "logout", "lock", "other"}) {
      dispatcher.dispatch(new Event(type));
    }
  }
}
