import io.prometheus.client.Counter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Arrays that are made of a list or of another array. */
class TextArrays {
  private static final List<String> NAMES = List.of("a", "b");

  private static final Counter COUNTER = Counter.build("counter_total", "Counter.")
      .labelNames(NAMES.toArray(new String[0]))
      .create();

  void failsWithNamesOfAList() {
    COUNTER.labels("1").inc(); // error: [label-count] counter_total takes 2 label values (a, b), and 1 is passed
  }

  void failsWithValuesOfAList() {
    COUNTER.labels(List.of("1", "2", "3").toArray(String[]::new)).inc(); // error: [label-count] counter_total takes 2 label values (a, b), and 3 are passed
  }

  void failsWithACopy() {
    String[] values = {"1"};
    COUNTER.labels(values.clone()).inc(); // error: [label-count] counter_total takes 2 label values (a, b), and 1 is passed
  }

  void works() {
    COUNTER.labels("1", "2").inc();
    COUNTER.labels(NAMES.toArray(new String[NAMES.size()])).inc();
    String[] values = {"1", "2"};
    COUNTER.labels(values.clone()).inc();
  }

  /** A longer array is filled and returned. */
  void worksWithALongerArray() {
    Counter three = Counter.build("three_total", "T.").labelNames("a", "b", "c").create();
    String[] names = NAMES.toArray(new String[] {"x", "y", "z"});
    names[2] = "z";
    three.labels(names).inc();
    String[] others = NAMES.toArray(new String[3]);
    others[2] = "z";
    three.labels(others).inc();
  }

  void worksWithAPartOfAList() {
    Counter one = Counter.build("one_total", "O.").labelNames("a").create();
    one.labels(NAMES.subList(0, 1).toArray(new String[0])).inc();
    one.labels(NAMES.stream().filter(each -> each.equals("a")).toArray(String[]::new)).inc();
    one.labels(NAMES.stream().skip(1).toList().toArray(new String[0])).inc();
    one.labels(new HashSet<>(List.of("x", "x")).toArray(new String[0])).inc();
    one.labels(List.copyOf(NAMES.subList(1, 2)).toArray(String[]::new)).inc();
    one.labels(Arrays.asList("x", "y").subList(0, 1).toArray(new String[0])).inc();
    List<String> more = new ArrayList<>(NAMES);
    more.remove("b");
    one.labels(more.toArray(new String[0])).inc();
    more.removeIf(each -> each.equals("a"));
    more.add("z");
    one.labels(more.toArray(new String[0])).inc();
  }
}
