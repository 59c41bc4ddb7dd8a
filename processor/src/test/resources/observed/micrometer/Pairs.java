import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Keys and values in turn. */
class Pairs {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  void failsToCount() {
    registry.counter("mails", "pack").increment(); // error: [tag-pairs] 'counter' takes keys and values in turn, and 1 text is passed: it throws
  }

  void failsToTime() {
    registry.timer("took", "pack", "x", "app"); // error: [tag-pairs] 'timer' takes keys and values in turn, and 3 texts are passed: it throws
  }

  void failsToSummarize() {
    registry.summary("size", "pack"); // error: [tag-pairs]
  }

  void failsInMore() {
    registry.more().longTaskTimer("task", "pack"); // error: [tag-pairs]
  }

  void failsInTheGlobalRegistry() {
    Metrics.counter("mails", "pack"); // error: [tag-pairs]
  }

  void failsInABuilder() {
    Counter.builder("mails").tags("pack", "x", "app").register(registry); // error: [tag-pairs] 'tags' takes keys and values in turn, and 3 texts are passed: it throws
  }

  void failsInATimersBuilder() {
    Timer.builder("took").tags("pack").register(registry); // error: [tag-pairs]
  }

  void failsInASummarysBuilder() {
    DistributionSummary.builder("size").tags("pack").register(registry); // error: [tag-pairs]
  }

  void failsInAGaugesBuilder() {
    Gauge.builder("size", () -> 1).tags("pack").register(registry); // error: [tag-pairs]
  }

  void failsInTags() {
    Tags.of("pack", "x", "app"); // error: [tag-pairs]
  }

  void failsInMoreTags() {
    Tags.of("pack", "x").and("app"); // error: [tag-pairs] 'and' takes keys and values in turn, and 1 text is passed
  }

  void failsInConcat() {
    Tags.concat(Tags.empty(), "app"); // error: [tag-pairs]
  }

  void failsInKeyValues() {
    KeyValues.of("pack", "x", "app"); // error: [tag-pairs]
  }

  void failsInCommonTags() {
    registry.config().commonTags("region"); // error: [tag-pairs]
  }

  void failsWithAnArray() {
    String[] pairs = {"pack", "x", "app"};
    registry.counter("mails", pairs); // error: [tag-pairs]
  }

  void failsInAHelper() {
    count("queue", "x");
    count("queue");
  }

  private void count(String... pairs) {
    registry.counter("polls", pairs).increment(); // error: [tag-pairs] 'counter' takes keys and values in turn, and 1 text is passed: it throws
  }

  void works() {
    registry.counter("mails").increment();
    registry.counter("mails", "pack", "x").increment();
    registry.counter("mails", Tags.of("pack", "x")).increment();
    registry.timer("took", "pack", "x", "app", "y");
    registry.counter("mails", (String[]) null).increment();
    Counter.builder("mails").tag("pack", "x").tags("app", "y").register(registry);
    Tags.of("pack", "x").and("app", "y");
    KeyValues.of("pack", "x");
    registry.config().commonTags("region", "eu");
  }

  void worksWhereTheNumberDecides() {
    even("queue");
    even("queue", "x");
  }

  private void even(String... pairs) {
    if (pairs.length % 2 == 0) {
      registry.counter("polls", pairs).increment();
    }
  }

  void worksWhereACallerCatches() {
    try {
      registry.counter("mails", "pack");
    } catch (IllegalArgumentException expected) {
      registry.counter("mails", "pack", "x");
    }
  }
}
