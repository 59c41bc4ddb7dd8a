package flow;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Records that look something up: a map compares them, and may run their code or a comparator. */
class LookUpKeys {

  static void count(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  private record Plain(Map<String, String> labels) {
    static Plain none() {
      return new Plain(Map.of());
    }

    int size() {
      return labels.size();
    }
  }

  private final Map<Plain, String> hashed = new HashMap<>();

  void hashed() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    hashed.get(new Plain(labels));
    count("binance_reconnects_total", labels);
  }

  private record Compared(Map<String, String> labels) {}

  private final Map<Compared, String> compared = new TreeMap<>((one, other) -> {
    one.labels().put("detail", "x");
    return 0;
  });

  void byComparator() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    compared.put(new Compared(new HashMap<>()), "");
    compared.get(new Compared(labels));
    count("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  private record Changing(Map<String, String> labels) implements Comparable<Changing> {
    @Override
    public int compareTo(Changing other) {
      labels.put("detail", "x");
      return 0;
    }
  }

  private final Map<Changing, String> changing = new TreeMap<>();
  private final Map<Changing, String> bins = new HashMap<>();

  void byItself() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    changing.put(new Changing(new HashMap<>()), "");
    changing.get(new Changing(labels));
    count("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void inBinOfHashMap() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    bins.get(new Changing(labels));
    count("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  interface Sorted extends Comparable<Sorted> {
    Map<String, String> labels();

    @Override
    default int compareTo(Sorted other) {
      labels().put("detail", "x");
      return 0;
    }
  }

  private record Inheriting(Map<String, String> labels) implements Sorted {}

  private final Map<Inheriting, String> inheriting = new TreeMap<>();

  void byWhatItInherits() {
    Map<String, String> labels = new HashMap<>(Map.of("reason", "x"));
    inheriting.put(new Inheriting(new HashMap<>(Map.of("reason", "y"))), "");
    inheriting.get(new Inheriting(labels));
    count("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  private record Counting(Map<String, String> labels) {
    @Override
    public int hashCode() {
      count("binance_reconnects_total", labels); // error: [label-keys-unproven]
      return 1;
    }
  }

  private final Map<Counting, String> counting = new HashMap<>();

  void countedByItsHash() {
    counting.put(new Counting(Map.of("reason", "x")), "");
    counting.get(new Counting(Map.of("detail", "x")));
  }
}
