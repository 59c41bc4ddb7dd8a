import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.function.Consumer;
import java.util.function.Function;

/** Code of initializers, which are methods for javac that have no parameters. */
class Initializers {

  static final MeterRegistry REGISTRY = Metrics.globalRegistry;

  static {
    int turns = 0;
    Tags tags = Tags.of("queue", "mail");
    while (turns < 3) {
      tags = turns > 1 ? tags.and("queue", "sms") : tags;
      turns++;
    }
    boolean isMore = turns > 2;
    if (isMore) {
      tags = Tags.of("queue", "post");
    }
    REGISTRY.counter("turns", tags).increment();
    Consumer<String> tenants = tenant -> {
      Tags all = Tags.of("queue", "mail");
      if (tenant != null) {
        all = all.and("tenant", tenant);
      }
      REGISTRY.counter("tenants", all).increment();
    };
    tenants.accept("acme");
    Function<MeterRegistry, Tags> pairs = registry -> Tags.of("queue", registry.toString(), "x", "y");
    REGISTRY.counter("pairs", pairs.apply(REGISTRY)).increment();
  }

  {
    String queue = REGISTRY.getMeters().isEmpty() ? "mail" : "sms";
    if (queue.length() > 3) {
      REGISTRY.counter("blocks", "queue", queue).increment();
    }
  }

  private final Consumer<String> field = queue -> {
    if (!queue.isEmpty()) {
      REGISTRY.counter("fields", "queue", queue).increment();
    }
  };

  void counts() {
    field.accept("mail");
  }
}
