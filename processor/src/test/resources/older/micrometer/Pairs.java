import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class Pairs {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  void failsWithoutValue() {
    registry.counter("sales", "country", "DE", "payment").increment(); // error: [tag-pairs] 'counter' takes keys and values in turn, and 3 texts are passed: it throws
  }

  void failsInTags() {
    registry.timer("sales.time", Tags.of("country").and("payment", "card")); // error: [tag-pairs] 'of' takes keys and values in turn, and 1 text is passed: it throws
  }

  void countsPairs() {
    registry.counter("sales", "country", "DE", "payment", "card").increment();
    registry.counter("sales", Tags.of("country", "FR").and("payment", "cash")).increment();
  }
}
