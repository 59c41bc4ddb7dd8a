import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.Map;

/** A class that is given its meter, which counts as the only one. */
class Given {
  private final Meter meter;
  private LongCounter polls;

  Given() {
    this(OpenTelemetry.noop().getMeter("shop"));
  }

  Given(Meter meter) {
    this.meter = meter;
    this.polls = meter.counterBuilder("polls").build();
  }

  void polled() {
    polls.add(1, Attributes.builder().put("queue", "q").put("status", true).build());
  }

  void polledAgain() {
    polls.add(2, Attributes.builder().put("queue", "q").put("status", "ok").build()); // warning: [keys-differ] the counter 'polls' has the key status of type string here, and the key status of type boolean at Given.java:23
  }

  /** What other code gives may hold the other key too. */
  void worksWithUnknownAttributes() {
    with(
        Attributes.builder().put("queue.name", "q"),
        Attributes.builder().put("queue", "q").build());
  }

  void with(AttributesBuilder given, Attributes base) {
    meter.counterBuilder("given").build().add(1, given.put("queue", "q").build());
    meter.counterBuilder("given").build().add(1, base.toBuilder().put("queue.name", "q").build());
  }

  void worksWithKeysOfAMap() {
    AttributesBuilder builder = Attributes.builder();
    Map.of("a", "b").forEach(builder::put);
    meter.counterBuilder("map").build().add(1, builder.build());
    meter.counterBuilder("map").build().add(1, Attributes.builder().put("a", 3).build());
  }
}
