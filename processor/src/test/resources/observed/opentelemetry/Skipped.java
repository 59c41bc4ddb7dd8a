import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the client skips or refuses without a word, and null for all attributes. */
class Skipped {
  private static final AttributeKey<String> QUEUE = AttributeKey.stringKey("queue");
  private static final AttributeKey<String> REGION = AttributeKey.stringKey("region");
  private static final AttributeKey<String> UNNAMED = AttributeKey.stringKey("");

  private String queue = null;
  private String injected;
  private Attributes base;
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final Meter meter =
      SdkMeterProvider.builder().registerMetricReader(reader).build().get("shop");
  private final LongCounter polls = meter.counterBuilder("polls").setUnit("{poll}").build();

  void skipsNull() {
    polls.add(1, Attributes.of(QUEUE, null)); // warning: [null-label-value] the value of 'queue' is always null, so 'of' skips it
    exports("[]");
  }

  void skipsNullAmongOthers() {
    String region = null;
    polls.add(1, Attributes.of(QUEUE, "q", REGION, region)); // warning: [null-label-value] the value of 'region' is always null, so 'of' skips it
    exports("[queue=q]");
  }

  void skipsNullInABuilder() {
    AttributesBuilder builder = Attributes.builder();
    builder.put(QUEUE, "q").put(REGION, null); // warning: [null-label-value] the value of 'region' is always null, so 'put' skips it
    builder.put("zone", (String) null); // warning: [null-label-value] the value of 'zone' is always null, so 'put' skips it
    polls.add(1, builder.build());
    exports("[queue=q]");
  }

  void skipsNullInAHelper() {
    polls.add(1, inRegion("q"), Context.root());
    exports("[queue=q]");
  }

  private Attributes inRegion(String queue) {
    return Attributes.of(QUEUE, queue, REGION, null); // warning: [null-label-value] the value of 'region'
  }

  void skipsAnEmptyKey() {
    polls.add(1, Attributes.of(UNNAMED, "q")); // warning: [label-name] the key is empty, so 'of' skips the attribute
    polls.add(1, Attributes.builder().put("", "q").build()); // warning: [label-name] the key is empty, so 'put' skips the attribute
    polls.add(1, Attributes.builder().put("", 3).put("queue", "q").build()); // warning: [label-name] the key is empty
    exports("[]", "[queue=q]");
  }

  void skipsAKeyThatIsNull() {
    AttributeKey<String> none = null;
    polls.add(1, Attributes.of(none, "q")); // warning: [label-name] the key is always null, so 'of' skips the attribute
    polls.add(1, Attributes.builder().put((String) null, "q").build()); // warning: [label-name] the key is empty
    exports("[]");
  }

  void failsWithNull() {
    polls.add(1, null); // error: [null-label-value] 'add' gets null for the attributes: it throws
  }

  void failsWithNullInAGauge() {
    Attributes none = null;
    meter.gaugeBuilder("size").ofLongs().build().set(1, none); // error: [null-label-value] 'set' gets null for the attributes: it throws
  }

  void failsWithNullInAHistogram() {
    observe(null);
  }

  private void observe(Attributes attributes) {
    meter.histogramBuilder("took").build().record(1.5, attributes, Context.root()); // error: [null-label-value] 'record' gets null for the attributes: it throws
  }

  void failsInACallback() {
    meter.gaugeBuilder("size").buildWithCallback(size -> size.record(1, null)); // error: [null-label-value] 'record' gets null for the attributes: the value is lost
    if (reader.collectAllMetrics().isEmpty()) {
      throw new IllegalStateException("nothing is exported");
    }
  }

  void failsWithANameThatIsRefused() {
    meter.counterBuilder("orders placed").build().add(1); // error: [metric-name] the client refuses the name 'orders placed', so all that the instrument records is lost
    if (reader.collectAllMetrics().isEmpty()) {
      throw new IllegalStateException("nothing is exported");
    }
  }

  void worksWithOtherNames() {
    meter.counterBuilder("Orders.placed_by-web/app2").build().add(1);
    exports("[]");
  }

  /** Who passes null means that there is no region; others pass one. */
  void worksWithAnOptionalAttribute() {
    polled("q", null);
    polled("q", "eu");
    exports("[queue=q, region=eu]", "[queue=q]");
  }

  private void polled(String queue, String region) {
    polls.add(1, Attributes.of(QUEUE, queue, REGION, region));
  }

  void worksWithNullOnOnePath() {
    String region = System.getProperty("observed.none") == null ? null : "eu";
    polls.add(1, Attributes.of(QUEUE, "q", REGION, region));
    String looked = Map.of("a", "eu").get("b");
    polls.add(1, Attributes.of(QUEUE, "q", REGION, looked));
    exports("[queue=q]");
  }

  /** Other code may set such a field, by its name or by a setter. */
  void worksWithAField() {
    polls.add(1, Attributes.of(QUEUE, queue, REGION, injected));
    if (base != null) {
      polls.add(1, base);
    }
    String last = null;
    for (String each : List.of("a", "b")) {
      polls.add(1, Attributes.of(QUEUE, each, REGION, last));
      last = each;
    }
  }

  void given(int count) {
    polls.add(count, base);
  }

  void worksInAnAssertion() {
    polls.add(1);
    assertEmpty(Attributes.of(QUEUE, null));
    assertEmpty(Attributes.builder().put("", "q").build());
  }

  private static void assertEmpty(Attributes attributes) {
    if (!attributes.isEmpty()) {
      throw new AssertionError(attributes);
    }
  }

  void worksWithATest() {
    counted(null);
    exports("[]");
  }

  private void counted(Attributes attributes) {
    if (attributes == null) {
      polls.add(1);
    } else {
      polls.add(1, attributes);
    }
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
