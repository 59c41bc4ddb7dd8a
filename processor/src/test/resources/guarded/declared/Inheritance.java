import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

/** Methods that callers reach through others. */
class Inheritance {
  @MetricDef(labels = "shop")
  static final Counter SALES = Counter.build("sales_total", "S.").labelNames("shop").create();

  interface Recorder {
    void record(@MetricDef(labels = "shop") Counter counter);

    @MetricDef(labels = "shop")
    Counter counter();
  }

  interface Silent {
    void record(Counter counter);
  }

  /** It inherits both contracts. */
  static class Proper implements Recorder {
    @Override
    public void record(Counter counter) {
      counter.labels("Berlin").inc();
    }

    @Override
    public Counter counter() {
      return SALES;
    }
  }

  static class Wrong implements Recorder {
    @Override
    public void record(Counter counter) {
      counter.labels("Berlin", "cash").inc(); // error: [label-count] counter takes 1 label value (shop), and 2 are passed
    }

    @Override
    public Counter counter() {
      return Counter.build("x", "X.").create(); // error: [collector-def] @MetricDef says that 'counter' has the label name shop, but the collector has no label names
    }
  }

  static class Demanding implements Silent {
    @Override
    public void record(@MetricDef(labels = "shop") Counter counter) { // error: callers of 'Silent.record' see another @MetricDef of parameter 'counter'
      counter.labels("Berlin").inc();
    }
  }

  static class Base {
    public void record(Counter counter) {
      counter.labels("Berlin", "cash").inc();
    }
  }

  abstract static class Joined extends Base implements Recorder {} // error: callers of 'Recorder.record' see another @MetricDef of parameter 'counter'

  static class Maker {
    public Counter counter() {
      return Counter.build("x", "X.").create();
    }
  }

  abstract static class Made extends Maker implements Recorder {} // error: callers of 'Recorder.counter' see another @MetricDef of the result

  interface Holder {
    @MetricDef(labels = "shop")
    Counter counter();
  }

  record Held(Counter counter) implements Holder {} // error: component 'counter' has another @MetricDef

  record Kept(@MetricDef(labels = "shop") Counter counter) implements Holder {}

  interface Use {
    void use(@MetricDef(labels = "shop") Counter counter);
  }

  interface Make {
    @MetricDef(labels = "shop")
    Counter make();
  }

  static void lambdas() {
    Use use = counter -> counter.labels("Berlin", "cash").inc(); // error: a lambda has no @MetricDef; write a class that implements the interface
    Make make = () -> Counter.build("x", "X.").create(); // error: a lambda has no @MetricDef
  }

  static void lambdaOfAnotherInterface() {
    Silent silent = (@MetricDef(labels = "shop") Counter counter) -> counter.labels("x"); // error: callers of a lambda do not see its @MetricDef
  }

  void works() {
    Recorder recorder = new Proper();
    recorder.record(SALES);
    recorder.counter().labels("Berlin").inc();
  }
}
