package contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Contracts of results, fields, records and local variables. */
class Results {

  interface Source {
    @LabelKeys("symbol")
    Labels labels();
  }

  record Trade(@LabelKeys("symbol") Labels labels, String price) {}

  @LabelKeys("symbol")
  Labels field = Labels.of("symbol", "x");

  @LabelKeys("symbol")
  protected Labels right() {
    return Labels.of("symbol", "x");
  }

  @LabelKeys("symbol")
  protected Labels wrong(boolean right) {
    if (right) {
      return right();
    }
    return Labels.of("reason", "x"); // error: @LabelKeys of the result of wrong(boolean) takes symbol; 'reason' is not one of them, and 'symbol' is missing
  }

  void use(K2Metrics metrics, Source source, Trade trade, Results other) {
    metrics.binanceMessagesReceivedTotal().increment(source.labels());
    metrics.binanceMessagesReceivedTotal().increment(trade.labels());
    metrics.binanceMessagesReceivedTotal().increment(right());
    metrics.binanceMessagesReceivedTotal().increment(other.field);
    metrics.binanceReconnectsTotal().increment(other.field); // error: 'symbol' is not one of them, and 'reason' is missing
    other.field = Labels.of("reason", "x"); // error: @LabelKeys of 'field' takes symbol; 'reason' is not one of them, and 'symbol' is missing
  }

  /** Whoever implements the method keeps its contract, with a name, without one, or as a lambda. */
  static class Implementation implements Source {
    @Override
    public Labels labels() {
      return Labels.empty(); // error: @LabelKeys of the result of labels() takes symbol; 'symbol' is missing
    }
  }

  Source lambda() {
    return () -> Labels.of("reason", "x"); // error: @LabelKeys of the result of labels() takes symbol; 'reason' is not one of them, and 'symbol' is missing
  }

  Source anonymous() {
    return new Source() {
      @Override
      public Labels labels() {
        return Labels.of("symbol", "x").with("reason", "y"); // error: @LabelKeys of the result of labels() takes symbol; 'reason' is not one of them
      }
    };
  }

  Source reference(Supplier<Labels> any) {
    return any::get; // error: cannot prove
  }

  Trade record(Labels any) {
    Trade right = new Trade(Labels.of("symbol", "x"), "1");
    return new Trade(any, right.price()); // error: cannot prove that @LabelKeys of parameter 'labels' of Trade
  }

  void local(K2Metrics metrics, Supplier<Labels> any) {
    @LabelKeys("symbol")
    Labels labels = Labels.of("symbol", "x");
    metrics.binanceMessagesReceivedTotal().increment(labels);
    labels = any.get(); // error: cannot prove that @LabelKeys of 'labels' is given exactly symbol
  }

  @LabelKeys("symbol")
  Map<String, String> handsOutItsMap(K2Facade facade) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    Runnable later = () -> labels.put("extra", "y"); // error: must keep its keys, but 'put' changes it
    Objects.requireNonNull(later).run();
    return labels; // error: 'extra' may be passed
  }
}
