package t;

import acme.Meters;
import acme.Payments;
import acme.Sink;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Histogram;
import org.metricdef.LabelKeys;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The facade is a library's. Its stub says what its methods take. */
public class Example {

  public static final String SYMBOL = "symbol";

  @MetricSet
  public interface Metrics {
    @MetricDef(help = "Trades.", labels = SYMBOL)
    Counter tradesTotal();

    @MetricDef(help = "Delays.", labels = SYMBOL)
    Histogram delaySeconds();
  }

  @MetricSet(prefix = "pay_")
  public interface Paid {
    @MetricDef(help = "Payments.", labels = "kind")
    Counter paymentsTotal();
  }

  void forms(Payments payments) {
    payments.count("pay_payments_total", Map.of("kind", "card"));
    payments.count("payments_total", Map.of("kind", "card")); // error: 'pay_payments_total'
    payments.countShort("payments_total", Map.of("kind", "card"));
    payments.countShort("pay_payments_total", Map.of("kind", "card")); // error: 'payments_total'
  }

  void calls(Meters meters, Map<String, String> unknown) {
    meters.count("trades_total", Map.of("symbol", "BTCUSDT"));
    meters.count("trades_total", Map.of("symbl", "BTCUSDT")); // error: did you mean 'symbol'?
    meters.count("trades_totl", Map.of("symbol", "BTCUSDT")); // error: no metric is named
    meters.count("trades_total", unknown); // error: [label-keys-unproven]
    meters.count("trades_total", meters.labels());
    meters.keep(Map.of("symbol", "BTCUSDT"));
    meters.keep(Map.of("side", "BUY")); // error: takes symbol
    Meters.time("delay_seconds", "symbol", "BTCUSDT");
    Meters.time("delay_seconds", "symbol", "BTCUSDT", "side", "BUY"); // error: 'side' is not one
    Meters.time("trades_total", "symbol", "BTCUSDT"); // error: [metric-kind]
    Meters.generic("trades_total", Map.of("side", "BUY")); // error: 'side' is not one of them
    new Meters.Nested<>(this, "trades_total", "symbol", "BTCUSDT");
    new Meters.Nested<>(this, "trades_total", "side", "BUY"); // error: 'side' is not one of them
  }

  /** The stub names one of two overloads. */
  void otherOverload(Meters meters, Map<String, String> unknown) {
    meters.count("trades_total", 2, unknown);
    meters.count("anything", 2, Map.of());
  }

  void changed(Meters meters) {
    Map<String, String> labels = new HashMap<>(meters.labels());
    labels.put("side", "BUY");
    meters.count("trades_total", labels); // error: 'side' is not one of them
  }

  /** The promises of an overriding method are those of the stub. */
  static class Changing extends Meters {
    @Override
    public void count(String name, Map<String, String> labels) {
      labels.put("side", "BUY"); // error: @MetricLabels of parameter 'labels' of count
    }

    @Override
    public Map<String, String> labels() {
      return Map.of("side", "BUY"); // error: takes symbol; 'side' is not one of them
    }
  }

  static class Forwarding extends Meters {
    @Override
    public void count(String name, Map<String, String> labels) {
      super.count(name, labels);
    }
  }

  static class Differing extends Meters {
    @Override
    @LabelKeys("side")
    public Map<String, String> labels() { // error: declare different contracts
      return Map.of("side", "BUY");
    }
  }

  void subclass(Forwarding meters) {
    meters.count("trades_total", Map.of("side", "BUY")); // error: 'side' is not one of them
  }

  void functions(Sink sink, Map<String, String> unknown) {
    sink.accept("trades_total", Map.of("symbol", "BTCUSDT"));
    sink.accept("trades_total", unknown); // error: [label-keys-unproven]
    sink.accept("trades_total", Map.of("side", "BUY")); // error: takes symbol
    Sink lambda = (name, labels) -> labels.clear(); // error: must keep its keys
    lambda.accept("trades_total", Map.of("side", "BUY")); // error: takes symbol
    Sink reference = new Meters()::count;
    reference.accept("trades_total", Map.of("symbol", "BTCUSDT"));
  }
}
