package adopted;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A helper leaves a label out if its value is empty, which it is for jobs of the system. */
class KeyDroppedWhenEmpty {

  @MetricSet
  interface Jobs {
    @MetricDef(help = "Jobs fetched", labels = {"lane", "owner"})
    Counter jobsFetchedTotal();
  }

  interface Recorder {
    void count(@MetricName(Jobs.class) String name, @MetricLabels Map<String, String> labels);
  }

  record Buggy(Recorder recorder) {
    private void fetched(String lane, String owner) {
      Map<String, String> labels = new HashMap<>();
      labels.put("lane", lane);
      String value = "" + owner;
      if (!value.isEmpty()) {
        labels.put("owner", value);
      }
      recorder.count("jobs_fetched_total", labels); // error: [label-keys] jobs_fetched_total takes lane, owner; 'owner' is missing on some paths
    }

    void forSystem(String lane) {
      fetched(lane, "");
    }

    void forWorker(String lane, String owner) {
      fetched(lane, owner);
    }
  }

  record Fixed(Recorder recorder) {
    private void fetched(String lane, String owner) {
      Map<String, String> labels = new HashMap<>();
      labels.put("lane", lane);
      labels.put("owner", owner == null || owner.isEmpty() ? "none" : owner);
      recorder.count("jobs_fetched_total", labels);
    }

    void forSystem(String lane) {
      fetched(lane, "");
    }

    void forWorker(String lane) {
      fetched(lane, null);
    }
  }

  /** The fix that an older message proposed. */
  record FixedAtTheCall(Recorder recorder) {
    void fetched(String lane, String owner) {
      Map<String, String> labels = new HashMap<>();
      labels.put("lane", lane);
      if (!owner.isEmpty()) {
        labels.put("owner", owner);
      }
      labels.putIfAbsent("owner", "none");
      recorder.count("jobs_fetched_total", labels);
    }
  }
}
