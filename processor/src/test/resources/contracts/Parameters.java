package contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Both sides of a parameter's contract are checked. */
class Parameters {

  @LabelKeys({"exchange", "asset_class"})
  @interface Market {}

  private final K2Metrics metrics;

  Parameters(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void use(@Market Labels market) {
    metrics.duplicateMessagesDetectedTotal().increment(market);
    metrics.duplicateMessagesDetectedTotal().increment(market.with("topic", "t")); // error: 'topic' is not one of them
  }

  void supply() {
    use(Labels.of("exchange", "binance", "asset_class", "crypto"));
    use(Labels.of("exchange", "binance")); // error: @Market of parameter 'market' of use(Labels) takes exchange, asset_class; 'asset_class' is missing
  }

  void supplyUnknown(Labels any) {
    use(any); // error: cannot prove that @Market of parameter 'market' of use(Labels) is given exactly exchange, asset_class
    use(null); // error: it is null
  }

  void reference() {
    Consumer<Labels> use = this::use; // error: cannot prove the labels of calls through the method reference to 'use(Labels)'
    use.accept(Labels.empty());
  }

  /** Nobody holds callers of the function to what the lambda says. */
  void lambda(K2Metrics metrics) {
    Consumer<Labels> use =
        (@Market Labels market) ->
            metrics.duplicateMessagesDetectedTotal().increment(market); // error: 'asset_class', 'exchange' are missing
    use.accept(Labels.empty());
  }

  /** The caller changes the map after it was handed over. */
  void changesLater(K2Facade facade) {
    Map<String, String> labels = new HashMap<>();
    labels.put("exchange", "binance");
    labels.put("asset_class", "crypto");
    keep(labels);
    labels.put("asset_class", "equities");
    labels.put("topic", "t"); // error: @Market of parameter 'map' of keep(Map) must keep its keys, but 'put' changes it
  }

  void keep(@Market Map<String, String> map) {}

  /** The method changes the map that it was given. */
  void changes(K2Facade facade, @Market Map<String, String> map) {
    facade.increment("duplicate_messages_detected_total", map);
    map.put("exchange", "kraken");
    map.remove("exchange"); // error: must keep its keys, but 'remove' changes it
  }

  void leaks(@Market Map<String, String> map, Consumer<Map<String, String>> code) {
    code.accept(map); // error: must keep its keys, but it is passed to 'Consumer.accept', which may change it
  }

  void copies(K2Facade facade, @Market Map<String, String> map) {
    Map<String, String> own = new HashMap<>(map);
    own.put("topic", "t");
    own.put("data_type", "trades");
    facade.increment("kafka_messages_produced_total", own);
  }
}
