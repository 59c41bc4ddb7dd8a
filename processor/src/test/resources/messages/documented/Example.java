package documented;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.docs.MeterDocumentation;

class Example {
  enum Shop implements MeterDocumentation {
    ORDERS;

    @Override
    public String getName() {
      return "shop.orders";
    }

    @Override
    public Meter.Type getType() {
      return Meter.Type.COUNTER;
    }

    @Override
    public KeyName[] getKeyNames() {
      return Keys.values();
    }
  }

  enum Keys implements KeyName {
    QUEUE;

    @Override
    public String asString() {
      return "queue";
    }
  }

  void one(String queue) {
    Metrics.counter("shop.orders", "que", queue).increment();
  }

  void two(String queue) {
    count("que", queue, "app", "a");
  }

  private void count(String... tags) {
    Metrics.counter("shop.orders", tags).increment();
  }
}
