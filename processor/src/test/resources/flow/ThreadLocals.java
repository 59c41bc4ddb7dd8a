package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** A thread's value is the initial one, or any that the class has set. */
class ThreadLocals {

  private static final Labels NONE = Labels.of("symbol", "none");
  private static final ThreadLocal<Labels> SYMBOL = ThreadLocal.withInitial(() -> NONE);
  private static final ThreadLocal<Labels> OTHER =
      ThreadLocal.withInitial(() -> Labels.of("symbol", "none"));
  private static final ThreadLocal<Labels> UNSET = new ThreadLocal<>();
  private static final InheritableThreadLocal<Labels> INHERITED = new InheritableThreadLocal<>();
  private static final InheritableThreadLocal<Labels> CHILD = new InheritableThreadLocal<>() {
    @Override
    protected Labels childValue(Labels parent) {
      return Labels.empty();
    }
  };
  private static final ThreadLocal<Map<String, String>> COPIES =
      ThreadLocal.withInitial(() -> new HashMap<>(Map.of("symbol", "none")));
  private static final ThreadLocal<Map<String, String>> CHANGED =
      ThreadLocal.withInitial(() -> new HashMap<>(Map.of("symbol", "none")));
  private static final ThreadLocal<Labels> SHOWN = ThreadLocal.withInitial(() -> NONE);
  static final ThreadLocal<Labels> OPEN = ThreadLocal.withInitial(() -> NONE);

  private final K2Facade facade;
  private final K2Metrics metrics;
  private final Supplier<Labels> foreign;
  private final ThreadLocal<Labels> supplied;

  ThreadLocals(K2Facade facade, K2Metrics metrics, Supplier<Labels> foreign) {
    this.facade = facade;
    this.metrics = metrics;
    this.foreign = foreign;
    this.supplied = ThreadLocal.withInitial(foreign);
  }

  void inContextOf(String symbol, Runnable action) {
    SYMBOL.set(Labels.of("symbol", symbol));
    try {
      action.run();
    } finally {
      SYMBOL.remove();
    }
  }

  void received(Labels others) {
    metrics.binanceMessagesReceivedTotal().increment(SYMBOL.get());
    Labels current = SYMBOL.get();
    SYMBOL.set(current);
    metrics.binanceMessagesReceivedTotal().increment(current);
    facade.increment("binance_messages_received_total", COPIES.get());
  }

  void setElsewhere() {
    OTHER.set(Labels.of("other", "x"));
  }

  void otherKeys() {
    OTHER.set(NONE);
    metrics.binanceMessagesReceivedTotal().increment(OTHER.get()); // error: 'other' may be passed
  }

  void unset() {
    UNSET.set(NONE);
    metrics.binanceMessagesReceivedTotal().increment(UNSET.get()); // error: it is null until it is set
    INHERITED.set(NONE);
    metrics.binanceMessagesReceivedTotal().increment(INHERITED.get()); // error: it is null until it is set
  }

  void overridden() {
    CHILD.set(NONE);
    metrics.binanceMessagesReceivedTotal().increment(CHILD.get()); // error: cannot prove
  }

  void changed() {
    CHANGED.get().put("other", "x");
    CHANGED.remove();
    facade.increment("binance_messages_received_total", CHANGED.get()); // error: 'other' may be passed
  }

  ThreadLocal<Labels> shown() {
    return SHOWN;
  }

  void othersSetIt() {
    metrics.binanceMessagesReceivedTotal().increment(SHOWN.get()); // error: cannot prove
    metrics.binanceMessagesReceivedTotal().increment(OPEN.get()); // error: cannot prove
    metrics.binanceMessagesReceivedTotal().increment(supplied.get()); // error: cannot prove
  }
}
