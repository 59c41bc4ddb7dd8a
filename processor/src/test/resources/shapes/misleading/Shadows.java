package shape;

import org.metricdef.Labels;

/** A local, a parameter or a field of an inner class that has the name of a field. */
final class Shadows {

  private final AppMetrics metrics;
  private final Labels labels = Labels.of("pool", "main");

  Shadows(AppMetrics metrics) {
    this.metrics = metrics;
  }

  void local() {
    Labels labels = Labels.of("server", "lobby");
    metrics.players().set(labels, 1);
    metrics.poolConnections().set(this.labels, 1);
    metrics.players().set(this.labels, 1); // error: 'pool' is not one of them, and 'server' is missing
    metrics.poolConnections().set(labels, 1); // error: 'server' is not one of them, and 'pool' is missing
  }

  Runnable lambda() {
    return () -> {
      Labels labels = Labels.of("server", "lobby");
      metrics.players().set(labels, 1);
    };
  }

  final class Inner {
    private final Labels labels = Labels.of("task", "t");

    void run() {
      metrics.taskSeconds().observe(labels, 1);
      metrics.poolConnections().set(Shadows.this.labels, 1);
      metrics.poolConnections().set(labels, 1); // error: 'task' is not one of them, and 'pool' is missing
    }
  }

  void metricOfTheSameName(AppMetrics other) {
    var players = other.poolConnections();
    players.set(labels, 1);
    players.set(Labels.of("server", "lobby"), 1); // error: app_pool_connections takes pool; 'server' is not one of them, and 'pool' is missing
  }
}
