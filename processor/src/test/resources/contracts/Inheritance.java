package contracts;

import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** An overriding method keeps the contract of the overridden one, and asks for no more. */
class Inheritance {

  abstract static class Base {
    abstract void use(@LabelKeys("symbol") Labels labels);

    abstract void open(Labels labels);
  }

  static final class Derived extends Base {
    private final K2Metrics metrics;

    Derived(K2Metrics metrics) {
      this.metrics = metrics;
    }

    @Override
    void use(Labels labels) {
      metrics.binanceMessagesReceivedTotal().increment(labels);
    }

    @Override
    void open(@LabelKeys("symbol") Labels labels) { // error: callers through 'Base.open(org.metricdef.Labels)' are told something else than 'Derived.open(org.metricdef.Labels)' says of its parameter 'labels'
      metrics.binanceMessagesReceivedTotal().increment(labels);
    }
  }

  void calls(Base base, Derived derived) {
    base.use(Labels.of("symbol", "x"));
    derived.use(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    base.open(Labels.empty());
  }

  static class Parent {
    Parent(@LabelKeys("symbol") Labels labels) {}
  }

  static class Child extends Parent {
    Child() {
      super(Labels.of("reason", "x")); // error: 'reason' is not one of them, and 'symbol' is missing
    }
  }

  interface Symbol {
    @LabelKeys("symbol")
    Labels labels();
  }

  interface Reason {
    @LabelKeys("reason")
    Labels labels();
  }

  static class Silent {
    public Labels labels() {
      return Labels.empty();
    }
  }

  static class Speaks extends Silent implements Symbol {} // error: callers through 'Symbol.labels()' are told something else than 'Silent.labels()' says of its result

  record Unsaid(Labels labels) implements Symbol {} // error: callers through 'Symbol.labels()' are told something else than 'Unsaid.labels()' says of its result

  record Said(@LabelKeys("symbol") Labels labels) implements Symbol {}

  void records() {
    new Unsaid(Labels.empty());
    new Said(Labels.empty()); // error: 'symbol' is missing
  }

  static class Both implements Symbol, Reason {
    @Override
    public Labels labels() { // error: callers through 'Reason.labels()' are told something else than 'Both.labels()' says of its result
      return Labels.of("symbol", "x");
    }
  }

  static class Contradicts implements Symbol {
    @LabelKeys("reason")
    @Override
    public Labels labels() { // error: callers through 'Symbol.labels()' are told something else than 'Contradicts.labels()' says of its result
      return Labels.of("reason", "x");
    }
  }

  Parent anonymous() {
    return new Parent(Labels.of("reason", "x")) {}; // error: 'reason' is not one of them, and 'symbol' is missing
  }
}
