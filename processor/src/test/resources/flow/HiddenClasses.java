package flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A class that only this file can name is followed, unless a supertype lets others call it. */
final class HiddenClasses {

  private final K2Metrics metrics;
  private final List<Consumer<Labels>> sinks = new ArrayList<>();

  HiddenClasses(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void run() {
    new Closed().count(Labels.of("symbol", "x"));
    Sink sink = new Sink();
    sink.accept(Labels.of("symbol", "x"));
    sinks.add(sink);
    Base base = new Derived();
    metrics.binanceReconnectsTotal().increment(base.labels()); // error: 'other' may be passed, and 'reason' may be missing
    class Local {
      Labels labels() {
        return Labels.of("reason", "x");
      }

      void count(Labels labels) {
        metrics.binanceReconnectsTotal().increment(labels);
      }
    }
    metrics.binanceReconnectsTotal().increment(new Local().labels());
    new Local().count(Labels.of("reason", "x"));
    Consumer<Labels> reference = new Referenced()::count;
    reference.accept(Labels.of("other", "x"));
  }

  private final class Closed {
    void count(Labels labels) {
      metrics.binanceMessagesReceivedTotal().increment(labels);
    }
  }

  private final class Sink implements Consumer<Labels> {
    @Override
    public void accept(Labels labels) {
      metrics.binanceMessagesReceivedTotal().increment(labels); // error: [label-keys-unproven]
    }
  }

  private class Referenced {
    void count(Labels labels) {
      metrics.binanceMessagesReceivedTotal().increment(labels); // error: [label-keys
    }
  }

  private static class Base {
    Labels labels() {
      return Labels.of("reason", "x");
    }
  }

  private static final class Derived extends Base {
    @Override
    Labels labels() {
      return Labels.of("other", "x");
    }
  }
}
