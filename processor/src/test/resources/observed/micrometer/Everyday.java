import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Correct code whose keys are not known on every path. Nothing is said of it. */
class Everyday {
  private final MeterRegistry registry = Metrics.globalRegistry;
  private final List<Tag> common = new ArrayList<>();

  Everyday() {
    common.add(Tag.of("region", System.getProperty("observed.region", "eu")));
  }

  void worksWithAnOptionalTag() {
    counted(Optional.of("t"));
    registry.counter("optional", "tenant", "none").increment();
  }

  private void counted(Optional<String> tenant) {
    Tags tags = tenant.map(value -> Tags.of("tenant", value)).orElse(Tags.empty());
    registry.counter("optional", tags).increment();
  }

  void worksWithCommonTags() {
    Tags tags = Tags.of("queue", "q");
    for (Tag each : common) {
      tags = tags.and(each);
    }
    registry.counter("looped", tags).increment();
    registry.counter("looped", "queue", "q", "region", "us").increment();
  }

  void worksWithAListOfTags() {
    List<Tag> tags = new ArrayList<>();
    tags.add(Tag.of("method", "m"));
    tags.add(Tag.of("error", System.getProperty("observed.error", "none")));
    registry.timer("listed", tags);
    registry.timer("listed", "method", "m", "error", "none");
  }

  void worksWithASample() {
    Timer.Sample sample = Timer.start(registry);
    sample.stop(Timer.builder("sampled").tag("kind", "a").register(registry));
    sample.stop(registry.timer("sampled", "kind", "b"));
  }

  void worksWithAGauge() {
    Collection<String> queue = new ArrayList<>();
    registry.gauge("size", Tags.of("queue", "a"), queue, Collection::size);
    registry.gauge("size", Tags.of("queue", "b"), 1);
  }
}
