package suppressions;

import java.util.Map;
import k2.K2Facade;
import org.metricdef.LabelKeys;
import org.metricdef.MetricSet;

/** Every declaration around a finding may suppress it; what suppresses nothing is told of. */
class Calls {

  private static final String RULE = "label-keys";
  private static final Map<String, String> WRONG = Map.of("raeson", "x");
  private static final Map<String, String> RIGHT = Map.of("reason", "x");
  private final K2Facade facade;

  Calls(K2Facade facade) {
    this.facade = facade;
  }

  @SuppressWarnings("label-keys")
  void method() {
    facade.increment("binance_reconnects_total", WRONG);
  }

  @SuppressWarnings({"unused", RULE})
  void amongOthersAndByConstant() {
    facade.increment("binance_reconnects_total", WRONG);
  }

  void local() {
    @SuppressWarnings("label-keys")
    Runnable task = () -> facade.increment("binance_reconnects_total", WRONG);
    task.run();
    facade.increment("binance_reconnects_total", WRONG); // error: [label-keys]
  }

  @SuppressWarnings("label-keys")
  private final Runnable field = () -> create().increment("binance_reconnects_total", WRONG);

  @SuppressWarnings("label-keys")
  private final Runnable fine = () -> create().increment("binance_reconnects_total", RIGHT),
      wrong = () -> create().increment("binance_reconnects_total", WRONG);

  @SuppressWarnings("label-keys") // warning: [unused-suppression] @SuppressWarnings("label-keys")
  private final Runnable one = () -> create().increment("binance_reconnects_total", RIGHT),
      other = () -> create().increment("binance_reconnects_total", RIGHT);

  private static K2Facade create() {
    return new K2Facade(null);
  }

  @SuppressWarnings("label-keys")
  static class Outer {
    void inner(K2Facade facade) {
      facade.increment("binance_reconnects_total", WRONG);
    }

    @SuppressWarnings("label-keys")
    void both(K2Facade facade) {
      facade.increment("binance_reconnects_total", WRONG);
    }
  }

  @SuppressWarnings("label-keys")
  void anotherRule(Map<String, String> labels) {
    facade.increment("binance_reconnects_total", WRONG);
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  @SuppressWarnings({"label-keys", "unknown-metric"}) // warning: @SuppressWarnings("unknown-metric") suppresses nothing here
  void oneTooMany() {
    facade.increment("binance_reconnects_total", WRONG);
  }

  @SuppressWarnings("label-keys") // warning: [unused-suppression] @SuppressWarnings("label-keys") suppresses nothing here
  void fixedSince() {
    facade.increment("binance_reconnects_total", RIGHT);
  }

  void parameter(@SuppressWarnings("metric-kind") K2Facade given) {} // warning: [unused-suppression]

  @SuppressWarnings("unused-suppression")
  static class Generous {
    @SuppressWarnings("label-keys")
    void nothing() {}
  }

  @SuppressWarnings("metric-style") // warning: [unused-suppression] @SuppressWarnings("metric-style")
  void declaresNothing() {}

  @SuppressWarnings("label-style") // warning: [unused-suppression] @SuppressWarnings("label-style")
  void contractsAreNoDeclarations(@LabelKeys("reason") Map<String, String> labels) {}

  /** A call's rule, around a declaration. */
  @SuppressWarnings("label-keys") // warning: [unused-suppression]
  @MetricSet
  interface NoCalls {}

  @SuppressWarnings("label-kyes")
  void someoneElsesId() {}

  @SuppressWarnings("internal")
  void notNegotiable() {}
}
