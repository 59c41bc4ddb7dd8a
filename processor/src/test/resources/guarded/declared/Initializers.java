import io.prometheus.client.Counter;
import java.util.function.Consumer;
import java.util.function.Function;
import org.metricdef.MetricDef;

/** Code of initializers, which are methods for javac that have no parameters. */
class Initializers {

  @MetricDef(labels = "queue")
  static final Counter TURNS = Counter.build("turns_total", "Turns.").labelNames("queue").create();

  static {
    int turns = 0;
    while (turns < 3) {
      turns++;
    }
    boolean isMore = turns > 2;
    if (isMore) {
      TURNS.labels("mail").inc();
    }
    Consumer<String> queues = queue -> {
      if (!queue.isEmpty()) {
        TURNS.labels(queue).inc();
        TURNS.labels(queue, "x"); // error: [client-unproven]
      }
    };
    queues.accept("");
    Function<Counter, Counter> same = counter -> counter;
    same.apply(TURNS); // error: [client-unproven]
  }

  private final Consumer<String> field = queue -> {
    if (!queue.isEmpty()) {
      TURNS.labels(queue).inc();
    }
  };

  void counts() {
    field.accept("mail");
  }
}
