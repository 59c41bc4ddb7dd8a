package shape;

import java.util.Arrays;
import org.metricdef.Labels;

/** Names in an array are names only as long as nobody can put others there. */
final class KeysInArrays {

  private static final String[] STORED = {"pool"};
  private static final String[] FILLED = {"pool"};
  private static final String[] ALIASED = {"pool"};
  private static final String[] HANDED_ON = {"pool"};
  static final String[] SEEN_BY_OTHERS = {"pool"};

  private KeysInArrays() {}

  static void calls(AppMetrics metrics) {
    metrics.poolConnections().set(Labels.of(STORED[0], "main"), 1); // error: app_pool_connections
    metrics.poolConnections().set(Labels.of(FILLED[0], "main"), 1); // error: app_pool_connections
    metrics.poolConnections().set(Labels.of(ALIASED[0], "main"), 1); // error: app_pool_connections
    metrics.poolConnections().set(Labels.of(HANDED_ON[0], "main"), 1); // error: app_pool_connections
    metrics.poolConnections().set(Labels.of(SEEN_BY_OTHERS[0], "main"), 1); // error: app_pool_connections
  }

  static void changes(Arraying other) {
    STORED[0] = "server";
    Arrays.fill(FILLED, "server");
    String[] alias = ALIASED;
    alias[0] = "server";
    other.take(HANDED_ON);
  }

  interface Arraying {
    void take(String[] names);
  }
}
