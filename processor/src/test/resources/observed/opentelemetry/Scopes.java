import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;

/** Instruments of two scopes, or of two providers, are different ones. */
class Scopes {
  private static final Meter GLOBAL = GlobalOpenTelemetry.getMeter("global");
  private static final AttributeKey<String> QUEUE = AttributeKey.stringKey("queue");
  private static final AttributeKey<String> QUEUE_NAME = AttributeKey.stringKey("queue.name");

  private final OpenTelemetry telemetry;
  private final Meter given;

  Scopes() {
    this(OpenTelemetry.noop(), OpenTelemetry.noop().getMeter("given"));
  }

  Scopes(OpenTelemetry telemetry, Meter given) {
    this.telemetry = telemetry;
    this.given = given;
  }

  void worksInOneScope() {
    GLOBAL.counterBuilder("polls").build().add(1, Attributes.of(QUEUE, "q"));
  }

  void worksInTheSameScope() {
    LongCounter polls =
        GlobalOpenTelemetry.get().getMeterProvider().get("global").counterBuilder("polls").build();
    polls.add(1, Attributes.of(QUEUE_NAME, "q")); // warning: [keys-differ] the counter 'polls' has the key queue.name here, and the key queue at Scopes.java:28
  }

  void worksInAnotherScope() {
    telemetry.getMeter("other").counterBuilder("polls").build().add(1, Attributes.of(QUEUE_NAME, "q"));
    telemetry.meterBuilder("third").build().counterBuilder("polls").build().add(1, Attributes.of(QUEUE_NAME, "q"));
  }

  void worksInAScopeThatIsGiven() {
    given.counterBuilder("polls").build().add(1, Attributes.of(QUEUE_NAME, "q"));
    given.counterBuilder("given").build().add(1, Attributes.of(QUEUE_NAME, "q"));
    other(given).counterBuilder("given").build().add(1, Attributes.of(QUEUE, "q"));
  }

  private Meter other(Meter meter) {
    return telemetry.getMeter(meter.toString());
  }

  /** Each provider has its own instruments, as in tests. */
  void worksInAProviderOfItsOwn() {
    SdkMeterProvider one = SdkMeterProvider.builder().build();
    one.get("shop").counterBuilder("own").build().add(1, Attributes.of(QUEUE, "q"));
    SdkMeterProvider two = SdkMeterProvider.builder().build();
    two.get("shop").counterBuilder("own").build().add(1, Attributes.of(QUEUE_NAME, "q"));
  }

  /** In each installation one of them runs. */
  void worksWithASetting() {
    if (Boolean.getBoolean("observed.stable")) {
      GLOBAL.counterBuilder("set").build().add(1, Attributes.of(QUEUE_NAME, "q"));
    } else {
      GLOBAL.counterBuilder("set").build().add(1, Attributes.of(QUEUE, "q"));
    }
  }
}
