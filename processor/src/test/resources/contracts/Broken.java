package contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import k2.K2Facade;
import org.metricdef.LabelKeys;

/** If other code may break a contract, a map that seems wrong under it may be right. */
class Broken {

  private final K2Facade facade;

  Broken(K2Facade facade) {
    this.facade = facade;
  }

  void changedAfterItWasPassed() {
    Map<String, String> labels = new HashMap<>();
    use(labels);
    labels.put("reason", "x"); // error: must keep its keys, but 'put' changes it
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven] cannot prove that k2_binance_reconnects_total is given exactly reason: 'reason' may be missing
    facade.increment("binance_reconnects_total", new HashMap<>(labels)); // error: [label-keys-unproven]
  }

  void changedBySomeoneElse(@LabelKeys({}) Map<String, String> labels, Consumer<Object> unknown) {
    unknown.accept(labels); // error: must keep its keys, but it is passed to 'Consumer.accept', which may change it
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void unchanged(@LabelKeys({}) Map<String, String> labels) {
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'reason' is missing
  }

  void rightBeforeTheChange(@LabelKeys("reason") Map<String, String> labels) {
    facade.increment("binance_reconnects_total", labels);
    labels.put("extra", "x"); // error: must keep its keys, but 'put' changes it
  }

  private void use(@LabelKeys({}) Map<String, String> labels) {
    System.out.println(labels.size());
  }
}
