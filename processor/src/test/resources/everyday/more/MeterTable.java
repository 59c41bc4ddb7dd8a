package everyday.more;

import everyday.shared.Metrics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of what is reported at start, and the functions that report it. */
public class MeterTable {

  @FunctionalInterface
  interface Reporter {
    void report(String job);
  }

  private record Meter(String name, Map<String, String> labels) {
    static Meter of(String name, String key, String value) {
      return new Meter(name, Map.of("job", "boot", key, value));
    }

    void send() {
      Metrics.count(name, labels);
    }
  }

  private static final List<Meter> AT_START =
      List.of(
          new Meter("job_heartbeats_total", Map.of()),
          Meter.of("job_runs_total", "outcome", "started"),
          Meter.of("job_skipped_total", "reason", "none"));

  private static final Map<String, Reporter> BY_STATE =
      Map.of(
          "ok", job -> Metrics.count("job_runs_total", Map.of("job", job, "outcome", "ok")),
          "idle", job -> Metrics.count("job_skipped_total", Map.of("job", job, "reason", "idle")));

  static void start() {
    AT_START.forEach(Meter::send);
    Stream.of("import", "export")
        .map(job -> Map.of("job", job, "outcome", "planned"))
        .forEach(labels -> Metrics.count("job_runs_total", labels));
  }

  static void state(String job, String state) {
    Reporter reporter = BY_STATE.get(state);
    if (reporter != null) {
      reporter.report(job);
    }
  }

  public static void main(String[] args) {
    start();
    state("import", "ok");
    state("import", "idle");
    state("import", "lost");
  }
}
