package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Private records are followed: what goes in comes out. */
class Records {

  private record Right(String name, Labels labels) {}

  private record Wrong(Labels labels) {}

  private record Compact(Labels labels) {
    Compact {
      labels = labels.with("extra", "x");
    }
  }

  private record Explicit(Labels labels) {
    Explicit(String symbol) {
      this(Labels.of("symbol", symbol));
    }

    Labels more() {
      return labels.with("extra", "x");
    }
  }

  private record Holder(Map<String, String> labels) {}

  record Open(Labels labels) {}

  void calls(K2Metrics metrics, K2Facade facade, Open open) {
    Right right = new Right("a", Labels.of("symbol", "x"));
    metrics.binanceMessagesReceivedTotal().increment(right.labels());
    metrics.binanceMessagesReceivedTotal().increment(new Wrong(Labels.empty()).labels()); // error: 'symbol' is missing
    metrics.binanceMessagesReceivedTotal().increment(new Compact(Labels.of("symbol", "x")).labels()); // error: 'extra' is not one of them
    metrics.binanceMessagesReceivedTotal().increment(new Explicit("x").labels());
    metrics.binanceMessagesReceivedTotal().increment(new Explicit("x").more()); // error: 'extra' is not one of them
    metrics.binanceMessagesReceivedTotal().increment(open.labels()); // error: [label-keys-unproven]
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Holder holder = new Holder(labels);
    labels.put("extra", "x");
    facade.increment("binance_messages_received_total", holder.labels()); // error: 'extra' may be passed
  }
}
