package adopted;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A facade takes keys and values in turn, and one of its callers forgets a pair. */
class PairForgotten {

  @MetricSet
  interface Jobs {
    @MetricDef(help = "Jobs started", labels = {"lane", "owner"})
    Counter jobsStartedTotal();
  }

  interface Recorder {
    void count(@MetricName(Jobs.class) String name, @MetricLabels String... pairs);
  }

  record Buggy(Recorder recorder) {
    void started(String lane) {
      recorder.count("jobs_started_total", "lane", lane); // error: [label-keys] jobs_started_total takes lane, owner; 'owner' is missing
    }
  }

  record Fixed(Recorder recorder) {
    void started(String lane) {
      recorder.count("jobs_started_total", "lane", lane, "owner", "none");
    }
  }

  interface OfMaps {
    void count(@MetricName(Jobs.class) String name, @MetricLabels Map<String, String> labels);
  }

  /** The pairs go through a helper of the class that is not annotated. */
  record BuggyHelper(OfMaps recorder) {
    private void count(String name, String... pairs) {
      Map<String, String> labels = new HashMap<>();
      for (int i = 0; i + 1 < pairs.length; i += 2) {
        labels.put(pairs[i], pairs[i + 1]);
      }
      recorder.count(name, labels); // error: [label-keys] jobs_started_total takes lane, owner; 'owner' is missing
    }

    void started(String lane) {
      count("jobs_started_total", "lane", lane);
    }
  }

  record FixedHelper(OfMaps recorder) {
    private void count(String name, String... pairs) {
      Map<String, String> labels = new HashMap<>();
      for (int i = 0; i + 1 < pairs.length; i += 2) {
        labels.put(pairs[i], pairs[i + 1]);
      }
      recorder.count(name, labels);
    }

    void started(String lane) {
      count("jobs_started_total", "lane", lane, "owner", "none");
    }
  }
}
