import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;

/** Mistakes that projects made with tags, and code that looks like them. */
class Reports {
  private final MeterRegistry registry = Metrics.globalRegistry;

  /** A series begins at 0 when it is looked up: this is how to do it. */
  void worksWithoutAnIncrement() {
    registry.counter("mail.sent", "pack", "x", "app", "y");
  }

  void pairsOfAHelper() {
    count("polled", "queue", "q");
    count("polled", "queue", "q", "tenant", "t");
  }

  private void count(String name, String... pairs) {
    registry.counter(name, pairs).increment(); // warning: [keys-differ] the counter 'polled' has the keys queue, tenant here, and the key queue at Reports.java:21
  }

  void worksWithTheSamePairs() {
    same("asked", "queue", "q", "tenant", "none");
    same("asked", "queue", "q", "tenant", "t");
  }

  private void same(String name, String... pairs) {
    registry.counter(name, pairs).increment();
  }

  void worksWhereAHandlerGivesADefault() {
    ended("ok", () -> "t");
    ended("ok", () -> {
      throw new IllegalStateException("outside of a request");
    });
  }

  private void ended(String status, Supplier<String> tenant) {
    Tags tags = Tags.of("status", status);
    try {
      tags = tags.and("tenant", tenant.get());
    } catch (RuntimeException outside) {
      tags = tags.and("tenant", "unknown");
    }
    registry.counter("ended", tags).increment();
  }
}
