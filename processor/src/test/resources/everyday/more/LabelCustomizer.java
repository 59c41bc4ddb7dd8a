package everyday.more;

import everyday.shared.Metrics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Callers say what labels they add. */
public class LabelCustomizer {

  private static void count(String name, Consumer<Map<String, String>> customizer) {
    Map<String, String> labels = new HashMap<>();
    customizer.accept(labels);
    Metrics.count(name, labels);
  }

  private static Map<String, String> withJob(
      String job, UnaryOperator<Map<String, String>> customizer) {
    Map<String, String> labels = new HashMap<>();
    labels.put("job", job);
    return customizer.apply(labels);
  }

  public void ran(String job, boolean ok) {
    count("job_runs_total", labels -> {
      labels.put("job", job);
      labels.put("outcome", ok ? "ok" : "failed");
    });
  }

  public void skipped(String job) {
    Metrics.count("job_skipped_total", withJob(job, labels -> {
      labels.put("reason", "weekend");
      return labels;
    }));
  }

  public void items(String job, List<String> stages) {
    stages.forEach(stage -> count("job_items_total", labels -> {
      labels.put("job", job);
      labels.put("stage", stage);
      labels.put("outcome", "ok");
    }));
  }

  public static void main(String[] args) {
    LabelCustomizer jobs = new LabelCustomizer();
    jobs.ran("backup", true);
    jobs.ran("backup", false);
    jobs.skipped("backup");
    jobs.items("backup", Arrays.asList("copy", "verify"));
  }
}
