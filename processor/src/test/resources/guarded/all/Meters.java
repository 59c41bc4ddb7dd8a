import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A module in which name and keys of each meter must be known. */
class Meters {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  void works() {
    registry.counter("orders", "shop", "Berlin").increment();
    Counter.builder("orders").tag("shop", "Paris").register(registry).increment();
    Timer.builder("took").tags(common().and("kind", "book")).register(registry);
    registry.timer("took", common().and("kind", "pen"));
  }

  private static Tags common() {
    return Tags.of("shop", "Berlin");
  }

  void otherKeys() {
    registry.counter("orders", "shop", "Berlin", "kind", "book").increment(); // error: [client-unproven] the counter 'orders' has the keys kind, shop here, and the key shop at Meters.java:15
  }

  void failsWithAnOddNumber() {
    registry.counter("odd", "shop").increment(); // error: [tag-pairs]
  }

  void unknown(String name, Tags tags, String[] pairs) {
    registry.counter(name, "shop", "Berlin").increment(); // error: [client-unproven] cannot prove the keys of this meter: its name is not known
    registry.counter("tagged", tags).increment(); // error: [client-unproven] cannot prove the keys of the meter 'tagged': the keys of its tags are not known
    registry.counter("paired", pairs).increment(); // error: [client-unproven] cannot prove that 'counter' gets a value for each key: the number of texts is not known
  }

  void worksWithRowsAndProviders() {
    MultiGauge rows = MultiGauge.builder("stock").register(Metrics.globalRegistry);
    rows.register(List.of(MultiGauge.Row.of(Tags.of("shop", "Berlin"), 3)));
    registry.more().longTaskTimer("open", Tags.empty());
  }

  void unknownRows(List<MultiGauge.Row<?>> given, MeterRegistry other) {
    MultiGauge rows = MultiGauge.builder("depth").register(other);
    rows.register(given); // error: [client-unproven] cannot prove the keys of this meter: its name is not known
    Counter.builder("mails").withRegistry(other).withTag("kind", "x").increment();
    Counter.builder("letters").withRegistry(other).withTags(Tags.of(given.toString(), "x")).increment(); // error: [client-unproven] cannot prove the keys of the meter 'letters': the keys of its tags are not known
  }
}
