package values;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A variable that begins as null. Where decisions lead to its use, they may have replaced it. */
class Replaced {

  private final K2Metrics metrics;

  Replaced(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void byAFlag(BooleanSupplier attempt) {
    boolean failed = false;
    String reason = null;
    for (int i = 0; i < 3; i++) {
      try {
        failed = !attempt.getAsBoolean();
        reason = "rejected";
      } catch (IllegalStateException e) {
        failed = true;
        reason = "broken";
      }
    }
    Map<String, String> labels = new HashMap<>();
    if (failed) {
      labels.put("reason", reason);
    } else {
      labels.put("reason", "none");
    }
    metrics.binanceReconnectsTotal().increment(Labels.copyOf(labels));
  }

  void byAnEarlyReturn(boolean failed) {
    String reason = null;
    if (failed) {
      reason = "broken";
    }
    if (!failed) {
      return;
    }
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason));
  }

  void withoutAnotherDecision(boolean failed) {
    String reason = null;
    if (failed) {
      reason = "broken";
    }
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // error: 'reason' may be null
  }

  void neverReplaced(boolean failed) {
    String reason = null;
    if (failed) {
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // error: 'reason' may be null
    }
  }

  void inTheSameBranch(boolean failed, boolean slow) {
    if (failed) {
      String reason = null;
      if (slow) {
        reason = "slow";
      }
      metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // error: 'reason' may be null
    }
  }
}
