package flow;

import k2.K2Metrics;
import org.metricdef.Labels;

/** A constant of an enum may override what the enum says. */
final class EnumBodies {

  private enum Kind {
    RIGHT,
    WRONG {
      @Override
      Labels labels() {
        return Labels.of("other", "x");
      }
    };

    Labels labels() {
      return Labels.of("reason", "x");
    }
  }

  void overridden(K2Metrics metrics, boolean flag) {
    Kind kind = flag ? Kind.RIGHT : Kind.WRONG;
    metrics.binanceReconnectsTotal().increment(kind.labels()); // error: [label-keys
  }
}
