package everyday.events;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Map;

/** An abstract event says its own labels; each subclass adds its part. */
public class AuditTrail {

  abstract static class AuthEvent {
    abstract Map<String, String> labels();

    abstract void count();
  }

  static final class LoginEvent extends AuthEvent {
    private final String method;
    private final boolean success;

    LoginEvent(String method, boolean success) {
      this.method = method;
      this.success = success;
    }

    @Override
    Map<String, String> labels() {
      return Map.of("method", method, "outcome", success ? "success" : "failure");
    }

    @Override
    void count() {
      Metrics.count("auth_logins_total", labels());
    }
  }

  static final class LockoutEvent extends AuthEvent {
    private final String realm;

    LockoutEvent(String realm) {
      this.realm = realm;
    }

    @Override
    Map<String, String> labels() {
      return Map.of("realm", realm, "reason", "failures");
    }

    @Override
    void count() {
      Metrics.count("auth_lockouts_total", labels());
    }
  }

  private int events;

  public void record(AuthEvent event) {
    events++;
    event.count();
  }

  public void sessions(String realm, int open) {
    Metrics.gauge("auth_active_sessions", Map.of("realm", realm), open);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    AuditTrail trail = new AuditTrail();
    trail.record(new LoginEvent("password", true));
    trail.record(new LoginEvent("token", false));
    trail.record(new LockoutEvent("customers"));
    trail.sessions("customers", trail.events);
  }
}
