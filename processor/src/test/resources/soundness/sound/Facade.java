package sound;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/**
 * Hands every call to the real client, and notes the line of a call that the client refuses instead
 * of ending the program: one run tries all calls. This file itself is not among the checked.
 */
public final class Facade {

  private final Map<String, Counter> counters;
  private final Set<Integer> failedLines = new TreeSet<>();

  public Facade(Metrics metrics) {
    counters =
        Map.of(
            "none_total", metrics.noneTotal(),
            "one_total", metrics.oneTotal(),
            "two_total", metrics.twoTotal());
  }

  public void count(@MetricName(Metrics.class) String name, @MetricLabels Labels labels) {
    try {
      counters.get(name).increment(labels);
    } catch (IllegalArgumentException e) {
      StackWalker.getInstance()
          .walk(frames -> frames.filter(frame -> !frame.getClassName().equals("sound.Facade")).findFirst())
          .ifPresent(frame -> failedLines.add(frame.getLineNumber()));
    }
  }

  public void increment(
      @MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    count(name, Labels.copyOf(labels));
  }

  /** The lines of the calls that the client refused. */
  public Set<Integer> failedLines() {
    return failedLines;
  }
}
