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
    void open(@LabelKeys("symbol") Labels labels) { // error: 'Base.open(Labels)' and 'Derived.open(Labels)' declare different contracts for their parameter 'labels'
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

  static class Speaks extends Silent implements Symbol {} // error: 'Symbol.labels()' and 'Silent.labels()' declare different contracts for their result

  record Unsaid(Labels labels) implements Symbol {} // error: 'Symbol.labels()' and 'Unsaid.labels()' declare different contracts for their result

  record Said(@LabelKeys("symbol") Labels labels) implements Symbol {}

  void records() {
    new Unsaid(Labels.empty());
    new Said(Labels.empty()); // error: 'symbol' is missing
  }

  static class Both implements Symbol, Reason {
    @Override
    public Labels labels() { // error: 'Reason.labels()' and 'Both.labels()' declare different contracts for their result
      return Labels.of("symbol", "x");
    }
  }

  static class Contradicts implements Symbol {
    @LabelKeys("reason")
    @Override
    public Labels labels() { // error: 'Symbol.labels()' and 'Contradicts.labels()' declare different contracts for their result
      return Labels.of("reason", "x");
    }
  }

  Parent anonymous() {
    return new Parent(Labels.of("reason", "x")) {}; // error: 'reason' is not one of them, and 'symbol' is missing
  }
}
