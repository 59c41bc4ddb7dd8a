package shape;

import org.metricdef.Labels;

/** A label's name that comes through a constructor, or from a method that is overridden. */
final class NamesFromElsewhere {

  private NamesFromElsewhere() {}

  /** Made here with known names only. */
  private static final class Gauged {
    private final AppMetrics metrics;
    private final String key;

    private Gauged(AppMetrics metrics, String key) {
      this.metrics = metrics;
      this.key = key;
    }

    private void set(String value) {
      metrics.poolConnections().set(Labels.of(key, value), 1); // error: [label-keys
    }
  }

  static void twoNames(AppMetrics metrics) {
    new Gauged(metrics, "pool").set("main");
    new Gauged(metrics, "server").set("lobby");
  }

  private static final class Pooled {
    private final AppMetrics metrics;
    private final String key;

    private Pooled(AppMetrics metrics, String key) {
      this.metrics = metrics;
      this.key = key;
    }

    private void set(String value) {
      metrics.poolConnections().set(Labels.of(key, value), 1);
    }
  }

  static void oneName(AppMetrics metrics) {
    new Pooled(metrics, "pool").set("main");
  }

  abstract static class Named {
    abstract String key();

    void set(AppMetrics metrics) {
      metrics.poolConnections().set(Labels.of(key(), "main"), 1); // error: [label-keys-unproven]
    }
  }

  static final class NamedPool extends Named {
    @Override
    String key() {
      return "pool";
    }
  }
}
