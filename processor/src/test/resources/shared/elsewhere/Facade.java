package elsewhere;

import java.util.Map;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** What other packages declare, and what reaches a class that names none of it. */
public abstract class Facade {

  /** A method whose contract is a team's own annotation. */
  public interface Recorder {
    void record(@Reason Labels labels);
  }

  /** A function that promises keys. */
  public interface Source {
    @LabelKeys("reason")
    Labels labels();
  }

  @LabelKeys("reason")
  public @interface Reason {}

  /** Speaks of nothing itself. */
  public abstract static class Quiet extends Facade implements Recorder {
    public void nothing() {}
  }

  /** Speaks of nothing itself, and extends another interface. */
  public interface QuietSource extends Source {}

  @LabelKeys("reason")
  public Labels last = Labels.of("reason", "none");

  public void count(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    throw new UnsupportedOperationException(name + labels);
  }

  public abstract K2Metrics metrics();

  public static Labels wrong() {
    return Labels.of("detail", "timeout");
  }

  public static void use(QuietSource source) {
    throw new UnsupportedOperationException(source.toString());
  }
}
