package everyday.more;

import everyday.shared.Metrics;
import java.util.HashMap;
import java.util.Map;

/** The metrics of the job runner, each with the label that tells why. */
public enum MetricId {
  RUN("job_runs_total", "outcome"),
  SKIP("job_skipped_total", "reason");

  private final String metric;
  private final String label;

  MetricId(String metric, String label) {
    this.metric = metric;
    this.label = label;
  }

  public String metric() {
    return metric;
  }

  public Map<String, String> labels(String job, String value) {
    Map<String, String> labels = new HashMap<>();
    labels.put("job", job);
    labels.put(label, value);
    return labels;
  }

  static class Runner {

    void run(String job, Runnable body) {
      try {
        body.run();
        count(job, "ok");
      } catch (RuntimeException e) {
        count(job, "failed");
      }
    }

    void skip(String job) {
      Metrics.count(SKIP.metric(), SKIP.labels(job, "paused"));
    }

    private void count(String job, String outcome) {
      Metrics.count(RUN.metric(), RUN.labels(job, outcome));
    }
  }

  public static void main(String[] args) {
    Runner runner = new Runner();
    runner.run("backup", () -> {});
    runner.run("backup", () -> {
      throw new IllegalStateException();
    });
    runner.skip("backup");
  }
}
