package contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** A contract on a collection speaks of each of its elements. */
abstract class Elements {

  private final K2Metrics metrics;

  @LabelKeys("symbol")
  List<Labels> open = new ArrayList<>();

  Elements(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void list(@LabelKeys("symbol") List<Labels> all) {
    for (Labels labels : all) {
      metrics.binanceMessagesReceivedTotal().increment(labels);
    }
    all.forEach(labels -> metrics.binanceReconnectsTotal().increment(labels)); // error: 'symbol' is not one of them
  }

  void optional(@LabelKeys("symbol") Optional<Labels> maybe) {
    maybe.ifPresent(labels -> metrics.binanceMessagesReceivedTotal().increment(labels));
  }

  void map(@LabelKeys("symbol") Map<String, Labels> bySymbol) {
    bySymbol.values().forEach(labels -> metrics.binanceMessagesReceivedTotal().increment(labels));
  }

  void supplier(@LabelKeys("symbol") Supplier<Labels> supplier) {
    metrics.binanceMessagesReceivedTotal().increment(supplier.get());
  }

  @LabelKeys("symbol")
  abstract List<Labels> result();

  void callers(List<Labels> foreign) {
    list(List.of(Labels.of("symbol", "x")));
    list(List.of());
    list(List.of(Labels.of("symbol", "x"), Labels.of("other", "x"))); // error: 'other' may be passed, and 'symbol' may be missing
    list(foreign); // error: [label-keys-unproven]
    optional(Optional.of(Labels.of("symbol", "x")));
    optional(Optional.empty());
    supplier(() -> Labels.of("symbol", "x"));
    supplier(() -> Labels.of("reason", "x")); // error: 'reason' is not one of them
    list(result());
    result().add(Labels.of("reason", "x")); // error: labels with other keys are added here
    open.add(Labels.of("symbol", "x"));
    open.add(Labels.empty()); // error: labels with other keys are added here
    metrics.binanceMessagesReceivedTotal().increment(open.get(0));
  }

  private Labels wrong() {
    return Labels.of("reason", "x");
  }

  void otherSuppliers() {
    supplier(this::wrong); // error: [label-keys
    supplier(
        new Supplier<>() { // error: [label-keys
          @Override
          public Labels get() {
            return Labels.of("reason", "x");
          }
        });
  }

  void addedAfterwards() {
    List<Labels> mine = new ArrayList<>();
    mine.add(Labels.of("symbol", "x"));
    list(mine); // error: 'reason' may be passed, and 'symbol' may be missing
    mine.add(Labels.of("reason", "x"));
  }

  void many(@LabelKeys("symbol") Labels... all) {
    metrics.binanceMessagesReceivedTotal().increment(all[0]);
  }

  void callsMany() {
    many(Labels.of("symbol", "x"), Labels.of("symbol", "y"));
    many(Labels.of("symbol", "x"), Labels.of("reason", "y")); // error: 'reason' is not one of them
  }

  void leaked(@LabelKeys("symbol") List<Labels> all, List<Object> others) {
    others.add(all); // error: must keep its keys
  }
}
