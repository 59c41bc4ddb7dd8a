import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Values of tags that are null, or that are rarely repeated. */
class Values {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  void failsWithNull() {
    registry.counter("mails", "pack", null).increment(); // error: [null-label-value] tag 'pack' is null; 'counter' throws
  }

  void failsInATag() {
    Tag.of("pack", null); // error: [null-label-value] tag 'pack' is null; 'of' throws
  }

  void failsInTags() {
    Tags.of("pack", "x").and("app", null); // error: [null-label-value] tag 'app' is null; 'and' throws
  }

  void failsInABuilder() {
    Counter.builder("mails").tag("pack", null).register(registry); // error: [null-label-value] tag 'pack' is null; 'tag' throws
  }

  void failsInAHelper() {
    count(null);
  }

  private void count(String pack) {
    registry.counter("mails", "pack", pack).increment(); // error: [null-label-value] tag 'pack' is null; 'counter' throws
  }

  void worksWithAText() {
    grows(new IllegalStateException("broken"));
  }

  private void grows(Exception broken) {
    registry.counter("failed", "why", broken.getMessage()).increment(); // warning: [unbounded-label-value] tag 'why' gets the free text of an exception
    registry.counter("failed", "why", broken.getClass().getSimpleName()).increment();
  }

  void works() {
    registry.counter("mails", "pack", "none").increment();
  }
}
