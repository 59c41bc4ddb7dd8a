package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import k2.K2Facade;

/** Tests for null on label maps. */
final class NullTests {

  private static final String RECONNECTS = "binance_reconnects_total";
  private static final Map<String, String> DEFAULT = Map.of("reason", "none");

  private final K2Facade metrics;
  private final Map<String, Map<String, String>> byTopic = new HashMap<>();
  private Map<String, String> lazy;
  private Map<String, String> reset;
  private NullTests other;

  NullTests(K2Facade metrics) {
    this.metrics = metrics;
  }

  // Parameters and local variables.

  void callers() {
    count(null);
    count(Map.of("reason", "x"));
  }

  private void count(Map<String, String> labels) {
    metrics.increment(RECONNECTS, labels == null ? DEFAULT : labels);
    if (labels != null) {
      metrics.increment(RECONNECTS, labels);
    }
    if (Objects.isNull(labels)) {
      return;
    }
    metrics.increment(RECONNECTS, labels);
  }

  private Map<String, String> cached(String topic) {
    Map<String, String> labels = byTopic.get(topic);
    if (labels == null) {
      labels = new HashMap<>();
      labels.put("reason", topic);
      labels = Map.copyOf(labels);
      byTopic.put(topic, labels);
    }
    return labels;
  }

  void fromTheCache(String topic) {
    metrics.increment(RECONNECTS, cached(topic));
  }

  void assignedInALoop(Iterable<String> reasons) {
    Map<String, String> last = null;
    for (String reason : reasons) {
      last = Map.of("reason", reason);
    }
    if (last != null) {
      metrics.increment(RECONNECTS, last);
    }
  }

  // A field that is never null again.

  void lazily() {
    if (lazy == null) {
      lazy = Map.of("reason", "x");
    }
    metrics.increment(RECONNECTS, lazy);
  }

  void onlyIfThere() {
    if (this.lazy != null) {
      metrics.increment(RECONNECTS, this.lazy);
    }
  }

  // Each of the following fails when it is run.

  void theOtherWay(boolean given) {
    Map<String, String> labels = given ? Map.of("reason", "x") : null;
    if (labels == null) {
      metrics.increment(RECONNECTS, labels); // error: it is null
    }
  }

  void eitherTest(boolean given, boolean always) {
    Map<String, String> labels = given ? Map.of("reason", "x") : null;
    if (labels != null || always) {
      metrics.increment(RECONNECTS, labels); // error: it is null
    }
  }

  void nullAfterTheTest(boolean given) {
    Map<String, String> labels = given ? Map.of("reason", "x") : null;
    boolean there = labels != null;
    labels = null;
    if (there) {
      metrics.increment(RECONNECTS, labels); // error: it is null
    }
  }

  void resetMeanwhile() {
    reset = Map.of("reason", "x");
    if (reset != null) {
      metrics.increment(RECONNECTS, reset); // error: null until it is assigned
    }
  }

  void reset() {
    reset = null;
  }

  void ofAnotherObject() {
    if (other.lazy != null) {
      metrics.increment(RECONNECTS, lazy); // error: null until it is assigned
    }
  }

  void setByAnotherObject() {
    other.lazily();
    metrics.increment(RECONNECTS, lazy); // error: null until it is assigned
  }

  void assignedToAnotherObject() {
    other.lazy = Map.of("reason", "x");
    metrics.increment(RECONNECTS, lazy); // error: null until it is assigned
  }

  void calledOnATestedObject() {
    if (lazy != null) {
      other.countLazy();
    }
  }

  private void countLazy() {
    metrics.increment(RECONNECTS, lazy); // error: null until it is assigned
  }

  void testedByAnotherName(boolean given) {
    Map<String, String> labels = given ? Map.of("reason", "x") : null;
    if (isNull(labels)) {
      metrics.increment(RECONNECTS, labels); // error: it is null
    }
  }

  private static boolean isNull(Object ignored) {
    return ignored == null;
  }
}
