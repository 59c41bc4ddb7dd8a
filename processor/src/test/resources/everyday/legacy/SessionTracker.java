package everyday.legacy;

import everyday.shared.Metrics;
import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** A helper class for labels in the same file, and a switch over constants. */
public class SessionTracker {

  static final int LOGIN = 1;
  static final int LOGOUT = 2;
  static final int TIMEOUT = 3;

  /** What most old code bases call LabelHelper. */
  static final class LabelHelper {
    private LabelHelper() {}

    static Map<String, String> realm(String realm) {
      Map<String, String> labels = new HashMap<String, String>();
      labels.put("realm", realm);
      return labels;
    }

    static Map<String, String> add(Map<String, String> labels, String key, String value) {
      labels.put(key, value);
      return labels;
    }
  }

  private final String realm;
  private int sessions;

  public SessionTracker(String realm) {
    this.realm = realm;
  }

  public void event(int code) {
    switch (code) {
      case LOGIN:
        sessions++;
        Map<String, String> login = new HashMap<String, String>();
        login.put("method", "session");
        LabelHelper.add(login, "outcome", "success");
        Metrics.count("auth_logins_total", login);
        break;
      case LOGOUT:
        sessions--;
        break;
      case TIMEOUT:
        sessions--;
        Metrics.count(
            "auth_lockouts_total", LabelHelper.add(LabelHelper.realm(realm), "reason", "timeout"));
        break;
      default:
        throw new IllegalArgumentException("unknown code " + code);
    }
    Metrics.gauge("auth_active_sessions", LabelHelper.realm(realm), sessions);
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    SessionTracker tracker = new SessionTracker("customers");
    tracker.event(LOGIN);
    tracker.event(LOGIN);
    tracker.event(LOGOUT);
    tracker.event(TIMEOUT);
  }
}
