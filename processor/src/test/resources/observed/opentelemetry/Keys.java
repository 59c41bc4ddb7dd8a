import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One instrument, and keys that two places write in two ways. */
class Keys {
  private static final AttributeKey<String> QUEUE = AttributeKey.stringKey("queue");
  private static final AttributeKey<Long> STATUS = AttributeKey.longKey("status");
  private static final AttributeKey<String> STATUS_TEXT = AttributeKey.stringKey("status");
  private static final String MAILS = "mails";

  private final InMemoryMetricReader reader;
  private final Meter meter;
  private final LongCounter polls;
  private final DoubleHistogram took;

  Keys() {
    this(InMemoryMetricReader.create());
  }

  private Keys(InMemoryMetricReader reader) {
    this(reader, SdkMeterProvider.builder().registerMetricReader(reader).build());
  }

  private Keys(InMemoryMetricReader reader, SdkMeterProvider provider) {
    this.reader = reader;
    this.meter = provider.get("shop");
    this.polls = meter.counterBuilder("polls").setDescription("Polls.").build();
    this.took = meter.histogramBuilder("took").setUnit("s").build();
  }

  void splitsByName() {
    polls.add(1, Attributes.of(QUEUE, "q"));
    polls.add(1, Attributes.of(AttributeKey.stringKey("queue.name"), "q")); // warning: [keys-differ] the counter 'polls' has the key queue.name here, and the key queue at Keys.java:45
    exports("[queue.name=q]", "[queue=q]");
  }

  void splitsBySpelling() {
    took.record(1, Attributes.builder().put("http_route", "r").build());
    took.record(1, Attributes.builder().put("httpRoute", "r").build()); // warning: [keys-differ] the histogram 'took' has the key httpRoute here, and the key http_route at Keys.java:51
    exports("[httpRoute=r]", "[http_route=r]");
  }

  void splitsByType() {
    LongCounter calls = meter.counterBuilder("calls").build();
    calls.add(1, Attributes.of(STATUS, 200L));
    calls.add(1, Attributes.of(STATUS_TEXT, "200")); // warning: [keys-differ] the counter 'calls' has the key status of type string here, and the key status of type long at Keys.java:58
    exports("[status=200]", "[status=200]");
  }

  void splitsByTypeInBuilders() {
    meter.upDownCounterBuilder("open").ofDoubles().build().add(1, status(200));
    meter
        .upDownCounterBuilder("open")
        .build()
        .add(1, status("200")); // warning: [keys-differ] the up-down-counter 'open' has the key status of type string here
  }

  private static Attributes status(int status) {
    return Attributes.builder().put(STATUS, status).put("queue", "q").build();
  }

  private static Attributes status(String status) {
    AttributesBuilder builder = Attributes.of(QUEUE, "q").toBuilder();
    builder.put("status", status);
    return builder.build();
  }

  /** Case does not count in the names of instruments, and neither does what builds them. */
  void splitsByNameInOneInstrument() {
    meter.counterBuilder(MAILS).build().add(1, Attributes.of(QUEUE, "q"));
    meter.counterBuilder("Mails").build().add(1, Attributes.builder().put("queueName", "q").build()); // warning: [keys-differ] the counter 'Mails' has the key queueName here, and the key queue at
    exports("[queue=q]", "[queueName=q]");
  }

  void splitsInCallbacks() {
    meter.gaugeBuilder("size").ofLongs().buildWithCallback(size -> {
      size.record(1, Attributes.of(QUEUE, "a"));
      size.record(1, Attributes.builder().put("queue.name", "b").build()); // warning: [keys-differ] the gauge 'size' has the key queue.name here
    });
    exports("[queue.name=b]", "[queue=a]");
  }

  void splitsInAReferredMethod() {
    meter.gaugeBuilder("depth").buildWithCallback(this::observe);
    exports("[queue.name=b]", "[queue=a]");
  }

  private void observe(ObservableDoubleMeasurement depth) {
    depth.record(1, Attributes.of(QUEUE, "a"));
    depth.record(1, Attributes.builder().put("queue.name", "b").build()); // warning: [keys-differ] the gauge 'depth' has the key queue.name here
  }

  void splitsInABatch() {
    ObservableLongMeasurement lag = meter.gaugeBuilder("lag").ofLongs().buildObserver();
    meter.batchCallback(
        () -> {
          lag.record(1, Attributes.of(QUEUE, "a"));
          lag.record(1, Attributes.builder().put("queue.name", "b").build()); // warning: [keys-differ] the gauge 'lag' has the key queue.name here
        },
        lag);
    exports("[queue.name=b]", "[queue=a]");
  }

  void splitsInAnInstrumentOfAHelper() {
    counter("made").add(1, Attributes.of(QUEUE, "a"));
    counter("made").add(1, Attributes.of(AttributeKey.stringKey("queueName"), "b")); // warning: [keys-differ] the counter 'made' has the key queueName here
  }

  private LongCounter counter(String name) {
    return meter.counterBuilder(name).setUnit("1").build();
  }

  void splitsInAHelper() {
    counted("q");
    counted("q", 1);
  }

  private void counted(String queue) {
    count("helped", Attributes.of(QUEUE, queue));
  }

  private void counted(String queue, long status) {
    count("helped", Attributes.of(AttributeKey.stringKey("queue.name"), queue, STATUS, status));
  }

  private void count(String name, Attributes attributes) {
    meter.counterBuilder(name).build().add(1, attributes); // warning: [keys-differ] the counter 'helped' has the key queue.name here
  }

  /** Conventions want an attribute absent where there is no value for it. */
  void worksWithAnOptionalAttribute() {
    LongCounter sent = meter.counterBuilder("sent").build();
    sent.add(1, Attributes.of(QUEUE, "q"));
    sent.add(1, Attributes.of(QUEUE, "q", AttributeKey.stringKey("error.type"), "timeout"));
    sent.add(1);
    exports("[]", "[error.type=timeout, queue=q]", "[queue=q]");
  }

  void worksWithBothKeys() {
    LongCounter read = meter.counterBuilder("read").build();
    AttributeKey<String> name = AttributeKey.stringKey("queue.name");
    read.add(1, Attributes.of(QUEUE, "1", name, "a"));
    read.add(1, Attributes.of(QUEUE, "2"));
    read.add(1, Attributes.of(name, "b"));
  }

  void worksWithOtherMeanings() {
    LongCounter other = meter.counterBuilder("other").build();
    other.add(1, Attributes.builder().put("error", true).build());
    other.add(1, Attributes.builder().put("error.name", "timeout").build());
    other.add(1, Attributes.builder().put("queue", "q").build());
    other.add(1, Attributes.builder().put("queue.id", "7").put("queue.depth", "3").build());
  }

  /** Another kind of instrument has another name in the backend, or is refused there. */
  void worksWithAnotherInstrument() {
    meter.counterBuilder("one").build().add(1, Attributes.of(QUEUE, "q"));
    meter.counterBuilder("two").build().add(1, Attributes.builder().put("queueName", "q").build());
  }

  /** The last of them is the attribute. */
  void worksWithTheLastOfTwoTypes() {
    LongCounter twice = meter.counterBuilder("twice").build();
    twice.add(1, Attributes.of(STATUS, 200L));
    twice.add(1, Attributes.of(STATUS_TEXT, "200", STATUS, 200L));
    exports("[status=200]");
  }

  void worksAfterARemoval() {
    LongCounter removed = meter.counterBuilder("removed").build();
    removed.add(1, Attributes.of(STATUS, 200L));
    removed.add(1, status("200").toBuilder().remove(STATUS_TEXT).put(STATUS, 200).build());
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
