import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import java.util.Set;

/** A view may drop or keep any attribute, so nothing is said of different keys. */
class Viewed {
  private final LongCounter polls;

  Viewed() {
    this(SdkMeterProvider.builder()
        .registerView(
            InstrumentSelector.builder().setName("polls").build(),
            View.builder().setAttributeFilter(Set.of("status")).build())
        .build());
  }

  private Viewed(SdkMeterProvider provider) {
    this.polls = provider.get("shop").counterBuilder("polls").build();
  }

  void works() {
    polls.add(1, Attributes.of(AttributeKey.stringKey("queue"), "q"));
    polls.add(1, Attributes.of(AttributeKey.stringKey("queue.name"), "q"));
  }
}
