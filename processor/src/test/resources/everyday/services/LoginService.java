package everyday.services;

import everyday.shared.AuthMetrics;
import everyday.shared.PrometheusAuthMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;

/** Checks passwords and locks accounts after three failures. */
public class LoginService {

  private static final int MAX_FAILURES = 3;

  private final AuthMetrics metrics;
  private final String realm;
  private final Map<String, String> passwords;
  private final Map<String, Integer> failures = new HashMap<>();

  public LoginService(AuthMetrics metrics, String realm, Map<String, String> passwords) {
    this.metrics = metrics;
    this.realm = realm;
    this.passwords = Map.copyOf(passwords);
  }

  public boolean login(String user, String password) {
    long start = System.nanoTime();
    boolean ok = password.equals(passwords.get(user));
    count(ok ? "success" : "failure");
    if (ok) {
      failures.remove(user);
      metrics.activeSessions().add(realmLabels(), 1);
    } else if (failures.merge(user, 1, Integer::sum) >= MAX_FAILURES) {
      lock("too_many_failures");
    }
    metrics.loginSeconds().observe(Labels.of("method", "password"), seconds(start));
    return ok;
  }

  public boolean loginWithToken(String client, String token) {
    if (token.isEmpty()) {
      metrics.tokenErrorsTotal().increment(Labels.of("client", client, "error_type", "empty"));
      return false;
    }
    metrics.loginsTotal().increment(Labels.of("method", "token", "outcome", "success"));
    return true;
  }

  public void logout() {
    metrics.activeSessions().add(realmLabels(), -1);
  }

  private void count(String outcome) {
    Labels labels = Labels.of("method", "password").with("outcome", outcome);
    metrics.loginsTotal().increment(labels);
  }

  private void lock(String reason) {
    metrics.lockoutsTotal().increment(realmLabels().with("reason", reason));
  }

  private Labels realmLabels() {
    return Labels.of("realm", realm);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000.0;
  }

  public static void main(String[] args) {
    AuthMetrics metrics = PrometheusAuthMetrics.register(new CollectorRegistry());
    LoginService service = new LoginService(metrics, "customers", Map.of("ann", "secret"));
    service.login("ann", "secret");
    for (int i = 0; i < 4; i++) {
      service.login("ann", "guess");
    }
    service.loginWithToken("app", "");
    service.loginWithToken("app", "t");
    service.logout();
  }
}
