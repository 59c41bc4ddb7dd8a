import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Arrays that may have no elements: then there is none that could be null. */
class Arguments {

  private static final MeterRegistry REGISTRY = new SimpleMeterRegistry();

  private static void start(String[] args) {
    Tags tags = args.length > 0 ? Tags.of("mode", args[0]) : Tags.of("mode", "none");
    REGISTRY.counter("starts", tags).increment();
  }

  private static void restart(String... args) {
    for (String each : args) {
      REGISTRY.counter("restarts", "mode", each).increment();
    }
  }

  void worksWithoutArguments() {
    start(new String[0]);
    start(new String[] {});
    start(new String[] {"x"});
    restart();
    restart(new String[0]);
  }

  void failsWithAnElementThatIsNull() {
    first(new String[1]);
  }

  private static void first(String[] args) {
    REGISTRY.counter("first", "mode", args.length > 0 ? args[0] : "none").increment(); // error: [null-label-value]
  }
}
