import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Instruments that keep only the attributes that their advice names. */
class Advised {
  private static final AttributeKey<String> QUEUE = AttributeKey.stringKey("queue");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("tenant");
  private static final AttributeKey<Long> QUEUE_NUMBER = AttributeKey.longKey("queue");

  private final InMemoryMetricReader reader;
  private final Meter meter;

  Advised() {
    this(InMemoryMetricReader.create());
  }

  private Advised(InMemoryMetricReader reader) {
    this(reader, SdkMeterProvider.builder().registerMetricReader(reader).build());
  }

  private Advised(InMemoryMetricReader reader, SdkMeterProvider provider) {
    this.reader = reader;
    this.meter = provider.get("shop");
  }

  void dropsOne() {
    LongCounter polls = ((ExtendedLongCounterBuilder) meter.counterBuilder("polls"))
        .setAttributesAdvice(List.of(QUEUE))
        .build();
    polls.add(1, Attributes.of(QUEUE, "q", TENANT, "t")); // warning: [keys-differ] the counter 'polls' drops the key tenant (string), which its advice does not name
    polls.add(1, Attributes.of(QUEUE, "q"));
    exports("[queue=q]");
  }

  void dropsAll() {
    DoubleHistogramBuilder builder = meter.histogramBuilder("took");
    ((ExtendedDoubleHistogramBuilder) builder).setAttributesAdvice(List.of());
    builder.build().record(1, Attributes.of(QUEUE, "q", TENANT, "t")); // warning: [keys-differ] the histogram 'took' drops the keys queue (string), tenant (string), which its advice does not name
    exports("[]");
  }

  void dropsOneOfAnotherType() {
    LongCounterBuilder builder = meter.counterBuilder("typed");
    ((ExtendedLongCounterBuilder) builder).setAttributesAdvice(Arrays.asList(QUEUE));
    builder.ofDoubles().build().add(1, Attributes.of(QUEUE_NUMBER, 3L)); // warning: [keys-differ] the counter 'typed' drops the key queue (long), which its advice does not name
    exports("[]");
  }

  /** A builder of another client may know no advice. */
  void worksWhereAdviceIsOptional() {
    LongCounterBuilder builder = meter.counterBuilder("optional");
    if (builder instanceof ExtendedLongCounterBuilder) {
      ((ExtendedLongCounterBuilder) builder).setAttributesAdvice(List.of(QUEUE));
    }
    builder.build().add(1, Attributes.of(TENANT, "t"));
  }

  void worksWithAListOfItsOwn() {
    List<AttributeKey<?>> kept = new ArrayList<>(List.of(QUEUE));
    kept.add(TENANT);
    ((ExtendedLongCounterBuilder) meter.counterBuilder("listed"))
        .setAttributesAdvice(kept)
        .build()
        .add(1, Attributes.of(QUEUE, "q", TENANT, "t"));
    exports("[queue=q, tenant=t]");
  }

  /** The first builder of a name decides for all of them. */
  void worksWhereTheFirstHasNoAdvice() {
    LongCounter first = meter.counterBuilder("twice").build();
    LongCounter second = ((ExtendedLongCounterBuilder) meter.counterBuilder("twice"))
        .setAttributesAdvice(List.of(QUEUE))
        .build();
    second.add(1, Attributes.of(TENANT, "t"));
    first.add(1, Attributes.of(TENANT, "t"));
    exports("[tenant=t]");
  }

  private void exports(String... points) {
    List<String> found = new ArrayList<>();
    reader.collectAllMetrics().forEach(metric -> metric.getData().getPoints().forEach(point -> {
      Set<String> attributes = new TreeSet<>();
      point.getAttributes().forEach((key, value) -> attributes.add(key + "=" + value));
      found.add(attributes.toString());
    }));
    Collections.sort(found);
    if (!found.equals(List.of(points))) {
      throw new IllegalStateException("exported: " + found);
    }
  }
}
