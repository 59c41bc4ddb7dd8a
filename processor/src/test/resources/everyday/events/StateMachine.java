package everyday.events;

import everyday.shared.JobMetrics;
import everyday.shared.PrometheusJobMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Locale;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** Each state of a job picks the counter and adds the label that it takes. */
public class StateMachine {

  enum State {
    QUEUED("queue_full") {
      @Override
      void entered(JobMetrics metrics, Labels job) {
        metrics.skippedTotal().increment(job.with("reason", detail));
      }
    },
    RUNNING("first") {
      @Override
      void entered(JobMetrics metrics, Labels job) {
        metrics.itemsTotal().increment(job.with("stage", detail).with("outcome", "started"));
      }
    },
    DONE("ok") {
      @Override
      void entered(JobMetrics metrics, Labels job) {
        metrics.runsTotal().increment(job.with("outcome", detail));
        metrics.lastSuccessTimestampSeconds().set(job, 1);
      }
    };

    final String detail;

    State(String detail) {
      this.detail = detail;
    }

    abstract void entered(JobMetrics metrics, Labels job);
  }

  private final JobMetrics metrics;
  private final String job;
  private State state = State.QUEUED;

  public StateMachine(JobMetrics metrics, String job) {
    this.metrics = metrics;
    this.job = job;
  }

  public void advance(State next) {
    if (next.ordinal() < state.ordinal()) {
      Counter items = metrics.itemsTotal();
      String stage = state.name().toLowerCase(Locale.ROOT);
      items.increment(Labels.of("job", job, "stage", stage, "outcome", "went_back"));
    }
    state = next;
    next.entered(metrics, Labels.of("job", job));
  }

  public static void main(String[] args) {
    StateMachine machine =
        new StateMachine(PrometheusJobMetrics.register(new CollectorRegistry()), "export");
    for (State state : State.values()) {
      machine.advance(state);
    }
    machine.advance(State.QUEUED);
  }
}
