package shape;

import java.util.function.Supplier;
import org.metricdef.Labels;

/** Methods of one name: which one is called is javac's answer, not that of the name. */
final class Overloads {

  private final AppMetrics metrics;

  Overloads(AppMetrics metrics) {
    this.metrics = metrics;
  }

  void calls() {
    time(() -> "done", "t");
    time("t");
    time(() -> 1, 2);
  }

  /** The first argument is the work, and no label. */
  private <T> T time(Supplier<T> work, String task) {
    T result = work.get();
    metrics.taskSeconds().observe(Labels.of("task", task), 1);
    return result;
  }

  private void time(String task) {
    metrics.taskSeconds().observe(Labels.of("task", task), 1);
  }

  private void time(Supplier<Integer> work, int times) {
    metrics.taskSeconds().observe(Labels.of("times", "" + times + work.get()), 1); // error: 'times' is not one of them, and 'task' is missing
  }
}
