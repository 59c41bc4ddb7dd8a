import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.metricdef.LabelNames;
import org.metricdef.MetricHandle;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade that takes Micrometer's tags. */
class MicrometerTags {

  interface Metrics {
    void count(@MetricName String name, @MetricLabels Tags tags);

    void each(@MetricName String name, double by, @MetricLabels Tag... tags);

    void all(@MetricName String name, @MetricLabels Iterable<Tag> tags);

    @MetricHandle
    Declared declare(String name, @LabelNames String... names);
  }

  interface Declared {
    void inc(@MetricLabels Tags tags);
  }

  /** Its body is compiled here too, and is not reported a second time. */
  static class OverRegistry {
    private final MeterRegistry registry;

    OverRegistry(MeterRegistry registry) {
      this.registry = registry;
    }

    void count(@MetricName String name, @MetricLabels Tags tags) {
      registry.counter(name, tags).increment();
    }
  }

  void calls(Metrics metrics, Tags unknown, String country) {
    metrics.count("orders", Tags.of("country", country));
    metrics.count("orders", Tags.of("country", country, "kind", "book")); // warning: [keys-differ] the metric of Metrics 'orders' has the keys country, kind here, and the key country at MicrometerTags.java:43
    metrics.count("orders", unknown);
    metrics.each("orders", 2, Tag.of("country", country));
    metrics.each("orders", 2, Tag.of("land", country)); // warning: [keys-differ] the metric of Metrics 'orders' has the key land here
    metrics.all("orders", List.of(Tag.of("country", country)));
    metrics.all("orders", Tags.of("kind", "book")); // warning: [keys-differ]
    metrics.count("mails", Tags.of("kind", "order"));
  }

  void own(OverRegistry metrics, String country) {
    metrics.count("own", Tags.of("country", country));
    metrics.count("own", Tags.empty()); // warning: [keys-differ] the metric of OverRegistry 'own' has no keys here
  }

  void handles(Metrics metrics, String country) {
    Declared sales = metrics.declare("sales", "country");
    sales.inc(Tags.of("country", country));
    sales.inc(Tags.of("land", country)); // warning: [keys-differ] the metric is declared with the key country, and 'inc' passes the key land
  }

  /** A setting decides: a program has one of both. */
  private boolean detailed;

  void setting(Metrics metrics, String country) {
    if (detailed) {
      metrics.count("set", Tags.of("country", country, "kind", "book"));
    } else {
      metrics.count("set", Tags.of("country", country));
    }
  }

  void name(Metrics metrics, String name) {
    metrics.count(name, Tags.of("a", "b"));
    metrics.count(name, Tags.of("c", "d"));
  }
}

/** One place may create several facades, each with a registry of its own. */
class Created {
  private final MicrometerTags.OverRegistry one = create();
  private final MicrometerTags.OverRegistry other = create();

  private static MicrometerTags.OverRegistry create() {
    return new MicrometerTags.OverRegistry(new SimpleMeterRegistry());
  }

  void calls() {
    one.count("created", Tags.of("a", "b"));
    other.count("created", Tags.of("c", "d"));
  }
}

/** Two facades of one class may write to two registries. */
class Twofold {
  void count(@MetricName String name, @MetricLabels Tags tags) {}

  static void calls() {
    new Twofold().count("two", Tags.of("a", "b"));
    new Twofold().count("two", Tags.of("c", "d"));
  }
}
