import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Bugs of public projects in small, as they were: with Micrometer's own API. */
class PublicBugs {
  private final MeterRegistry registry = Metrics.globalRegistry;

  /**
   * A letter only looks up its counter. That is no mistake for sure: it is also how a series of
   * Micrometer begins at 0, so nothing is said.
   */
  static class SeriesLookedUp {
    private final MeterRegistry registry;

    SeriesLookedUp(MeterRegistry registry) {
      this.registry = registry;
    }

    void sent(String carrier, String country) {
      registry.counter("letters.sent", "carrier", carrier, "country", country);
    }

    void sentAndCounted(String carrier, String country) {
      registry.counter("letters.sent", "carrier", carrier, "country", country).increment();
    }
  }

  void worksWithASeriesThatIsLookedUp() {
    new SeriesLookedUp(registry).sent("ship", "de");
    new SeriesLookedUp(registry).sentAndCounted("ship", "de");
  }

  /** A helper leaves a tag out if its value is empty, which it is for jobs of the system. */
  static class DroppedWhenEmpty {
    private final MeterRegistry registry;

    DroppedWhenEmpty(MeterRegistry registry) {
      this.registry = registry;
    }

    private void count(String name, String... pairs) {
      List<Tag> tags = new ArrayList<>();
      for (int i = 0; i < pairs.length; i += 2) {
        String value = "" + pairs[i + 1];
        if (!value.isEmpty()) {
          tags.add(Tag.of(pairs[i], value));
        }
      }
      registry.counter(name, tags).increment(); // warning: [keys-differ] the counter 'jobs.fetched' has the keys lane, owner here, and the key lane at PublicBugs.java:
    }

    void forSystem(String lane) {
      count("jobs.fetched", "lane", lane, "owner", "");
    }

    void forWorker(String lane) {
      count("jobs.fetched", "lane", lane, "owner", null);
    }
  }

  void splitsWhereAnEmptyValueIsDropped() {
    new DroppedWhenEmpty(registry).forSystem("fast");
    new DroppedWhenEmpty(registry).forWorker("fast");
  }

  /** Both pass a value. That a lane may be empty is possible, and no mistake for sure. */
  static class NeverEmpty {
    private final MeterRegistry registry;

    NeverEmpty(MeterRegistry registry) {
      this.registry = registry;
    }

    private void count(String name, String... pairs) {
      List<Tag> tags = new ArrayList<>();
      for (int i = 0; i < pairs.length; i += 2) {
        String value = "" + pairs[i + 1];
        if (!value.isEmpty()) {
          tags.add(Tag.of(pairs[i], value));
        }
      }
      registry.counter(name, tags).increment();
    }

    void forSystem(String lane) {
      count("jobs.fetched.all", "lane", lane, "owner", "none");
    }

    void forWorker(String lane) {
      count("jobs.fetched.all", "lane", lane, "owner", "none");
    }
  }

  void worksWhereNoValueIsEmpty() {
    new NeverEmpty(registry).forSystem("fast");
    new NeverEmpty(registry).forWorker("fast");
  }

  /** Code that adds a tag throws outside of a request, and the meter is used without the tag. */
  static class LostInCatch {
    private final MeterRegistry registry;
    private final Supplier<String> customer;

    LostInCatch(MeterRegistry registry, Supplier<String> customer) {
      this.registry = registry;
      this.customer = customer;
    }

    void replied(String outcome) {
      Tags tags = Tags.of("outcome", outcome);
      try {
        tags = tags.and("customer", customer.get());
      } catch (RuntimeException noRequest) {
        // counted without it
      }
      registry.counter("replies", tags).increment(); // warning: [keys-vary] the counter 'replies' has the key customer on some paths only
    }

    void repliedWithDefault(String outcome) {
      Tags tags = Tags.of("outcome", outcome);
      try {
        tags = tags.and("customer", customer.get());
      } catch (RuntimeException noRequest) {
        tags = tags.and("customer", "unknown");
      }
      registry.counter("replies.all", tags).increment();
    }
  }

  void splitsWhereACatchLosesTheTag() {
    Iterator<String> customers = List.of("c").iterator();
    LostInCatch replies = new LostInCatch(registry, customers::next);
    replies.replied("ok");
    replies.replied("ok");
  }

  void worksWhereACatchHasADefault() {
    Iterator<String> customers = List.of("c").iterator();
    LostInCatch replies = new LostInCatch(registry, customers::next);
    replies.repliedWithDefault("ok");
    replies.repliedWithDefault("ok");
  }

  /** A builder in a field keeps the reason of a failure for all that comes later. */
  static class KeptBuilder {
    private final Counter.Builder read = Counter.builder("events.read");
    private final MeterRegistry registry;

    KeptBuilder(MeterRegistry registry) {
      this.registry = registry;
    }

    void read(String stream) {
      read.tag("stream", stream).register(registry).increment();
    }

    void failed(String stream, String reason) {
      read.tag("stream", stream).tag("reason", reason).register(registry).increment(); // warning: [keys-vary] the counter 'events.read' has the key reason at PublicBugs.java:163 only after this call
    }
  }

  static class NewBuilders {
    private final MeterRegistry registry;

    NewBuilders(MeterRegistry registry) {
      this.registry = registry;
    }

    void read(String stream) {
      Counter.builder("events.read.all").tag("stream", stream).tag("reason", "none")
          .register(registry).increment();
    }

    void failed(String stream, String reason) {
      Counter.builder("events.read.all").tag("stream", stream).tag("reason", reason)
          .register(registry).increment();
    }
  }

  void splitsWhereABuilderIsKept() {
    KeptBuilder events = new KeptBuilder(registry);
    events.read("a");
    events.failed("a", "gone");
    events.read("b");
  }

  void worksWithNewBuilders() {
    new NewBuilders(registry).read("a");
    new NewBuilders(registry).failed("a", "gone");
  }

  /** A tag is added only if there is a value for it. */
  static class OnlyIfPresent {
    private final MeterRegistry registry;

    OnlyIfPresent(MeterRegistry registry) {
      this.registry = registry;
    }

    void looked(String zone, Optional<String> failure, Duration took) {
      List<Tag> tags = new ArrayList<>(List.of(Tag.of("zone", zone)));
      failure.ifPresent(kind -> tags.add(Tag.of("failure", kind)));
      registry.timer("lookups", tags).record(took); // warning: [keys-vary] the timer 'lookups' has the key failure on some paths only
    }

    void lookedAll(List<Optional<String>> failures) {
      failures.forEach(failure -> looked("a", failure, Duration.ZERO));
    }

    void lookedWithDefault(String zone, Optional<String> failure, Duration took) {
      List<Tag> tags = new ArrayList<>(List.of(Tag.of("zone", zone)));
      tags.add(Tag.of("failure", failure.orElse("")));
      registry.timer("lookups.all", tags).record(took);
    }
  }

  void splitsWhereATagIsAddedIfPresent() {
    new OnlyIfPresent(registry).lookedAll(List.of(Optional.empty(), Optional.of("gone")));
  }

  void worksWithTheDefaultOfAnOptional() {
    new OnlyIfPresent(registry).lookedWithDefault("a", Optional.empty(), Duration.ZERO);
    new OnlyIfPresent(registry).lookedWithDefault("a", Optional.of("gone"), Duration.ZERO);
  }
}
