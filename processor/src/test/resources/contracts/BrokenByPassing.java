package contracts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/**
 * What seems wrong under a contract may be right where refused code of the class does not keep that
 * contract. None of these calls fails, so none is called wrong but those that say so.
 */
class BrokenByPassing {

  private final K2Metrics metrics;

  @LabelKeys("symbol")
  private final Labels kept = Labels.of(); // error: [label-keys] @LabelKeys of 'kept' takes symbol; 'symbol' is missing

  BrokenByPassing(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void passes() {
    byACaller(Labels.of()); // error: [label-keys] @LabelKeys of parameter 'given' of byACaller(Labels) takes symbol; 'symbol' is missing
    unlessItIsAnotherOne(Labels.of("symbol", "x"));
    byOneOfTwoCallers(Labels.of("symbol", "x"));
    byOneOfTwoCallers(Labels.of()); // error: [label-keys]
    byThisAndPerhapsByOthers(Labels.of()); // error: [label-keys]
  }

  private void byACaller(@LabelKeys("symbol") Labels given) {
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys-unproven] cannot prove that k2_binance_reconnects_total is given exactly reason: 'symbol' may be passed
    handsOn(given.with("reason", "x")); // error: [label-keys-unproven]
    metrics.binanceReconnectsTotal().increment(given); // error: [label-keys-unproven]
  }

  private void handsOn(@LabelKeys("reason") Labels given) {
    metrics.binanceReconnectsTotal().increment(given);
  }

  private void unlessItIsAnotherOne(@LabelKeys("symbol") Labels given) {
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys] k2_binance_reconnects_total takes reason; 'symbol' is not one of them
  }

  private void byOneOfTwoCallers(@LabelKeys("symbol") Labels given) {
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys]
  }

  void byThisAndPerhapsByOthers(@LabelKeys("symbol") Labels given) {
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys]
  }

  void inAField() {
    metrics.binanceReconnectsTotal().increment(kept.with("reason", "x")); // error: [label-keys-unproven]
  }

  void inALocalVariable(Labels unknown) {
    @LabelKeys("symbol")
    Labels given = unknown; // error: [label-keys-unproven]
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys-unproven]
  }

  void inAList(List<Labels> unknown) {
    elements(unknown); // error: [label-keys-unproven]
  }

  private void elements(@LabelKeys("symbol") List<Labels> given) {
    for (Labels each : given) {
      metrics.binanceReconnectsTotal().increment(each.with("reason", "x")); // error: [label-keys-unproven]
    }
  }

  void byALambda() {
    Made made = () -> Labels.of(); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(made.made().with("reason", "x")); // error: [label-keys-unproven]
  }

  void wrongWithoutTheContract() {
    Made made = () -> Labels.of(); // error: [label-keys]
    metrics.binanceReconnectsTotal().increment(Labels.of("symbol", "x")); // error: [label-keys] k2_binance_reconnects_total takes reason; 'symbol' is not one of them, and 'reason' is missing
    System.out.println(made);
  }

  void byAReference(List<Labels> all) {
    all.forEach(this::referenced); // error: [label-keys-unproven]
  }

  private void referenced(@LabelKeys("symbol") Labels given) {
    metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys-unproven]
  }

  void byAMap(Map<String, String> unknown) {
    map(unknown); // error: [label-keys-unproven]
  }

  private void map(@LabelKeys("symbol") Map<String, String> given) {
    metrics.binanceReconnectsTotal().increment(Labels.copyOf(given).with("reason", "x")); // error: [label-keys-unproven]
  }

  /** A method that other code calls without its contract. */
  private class Base {
    public void accept(@LabelKeys("symbol") Labels given) {
      metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys-unproven]
    }
  }

  private final class Derived extends Base implements Consumer<Labels> {} // error: declare different contracts

  private final class Overriding implements Consumer<Labels> {
    @Override
    public void accept(@LabelKeys("symbol") Labels given) { // error: declare different contracts
      metrics.binanceReconnectsTotal().increment(given.with("reason", "x")); // error: [label-keys-unproven]
    }
  }

  private interface Made {
    @LabelKeys("symbol")
    Labels made();
  }
}
