import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricHandle;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A facade that declares its metrics under a name, and uses them by it. */
class Tables {

  enum Key {
    ORDERS,
    MAILS
  }

  static final String REQUESTS = "requests";

  interface Handle {
    void inc(@LabelValues String... values);
  }

  interface Table {
    void init(@MetricName String key, String help, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);

    void add(@MetricName String key, @LabelValues Collection<String> values, double by);

    void tagged(@MetricName String key, @MetricLabels Map<String, String> labels);

    void paired(@MetricName String key, @MetricLabels String... pairs);

    void bare(@MetricName String key);

    void bump(@MetricName String key, double by);

    /** Its labels are in parameters that no annotation explains. */
    void count(@MetricName String key, String path, String code);

    @MetricHandle
    Handle get(@MetricName String key);
  }

  abstract static class ByKey {
    static void declare(@MetricName Key key, @LabelNames List<String> names) {
      System.out.println(key + " " + names);
    }

    static void count(@MetricName Key key, @LabelValues String... values) {
      System.out.println(key + " " + values.length);
    }
  }

  /** One method of the table passes on what it is given to another one. */
  static class Overloaded {
    static void init(@MetricName String key, @LabelNames String... names) {
      init(key, "", names);
    }

    static void init(@MetricName String key, String help, @LabelNames String[] names) {
      System.out.println(key + help + names.length);
    }

    static void inc(@MetricName String key, @LabelValues String... values) {
      System.out.println(key + values.length);
    }
  }

  void overloaded() {
    Overloaded.init("a", "x");
    Overloaded.init("b", "B.", new String[] {"x", "y"});
    Overloaded.inc("a", "1");
    Overloaded.inc("a", "1", "2"); // error: [label-count] a takes 1 label value (x)
    Overloaded.inc("b", "1"); // error: [label-count] b takes 2 label values (x, y)
  }

  private final Table table;

  /** What another class declares counts as well, wherever it stands. */
  Tables(Table table) {
    this.table = table;
  }

  void positional(String path) {
    table.inc(REQUESTS, path, "200");
    table.inc("requests", path); // error: [label-count] requests takes 2 label values (path, code), and 'inc' passes 1
    table.inc(REQUESTS); // error: [label-count] requests takes 2 label values (path, code), and 'inc' passes none
    table.inc("requ" + "ests", path, "200", "GET"); // error: 'inc' passes 3
    table.add("requests", List.of(path, "200"), 1);
    table.add("requests", List.of(path), 1); // error: 'add' passes 1
    table.bare("requests"); // error: [labels-missing] requests takes 2 label values (path, code), and 'bare' takes none
    table.bare("plain");
    table.bump("requests", 2); // error: [labels-missing] requests takes 2
    table.count("requests", path, "200");
    table.get("requests").inc(path); // error: [label-count] requests takes 2
    table.get("requests").inc(path, "200");
    table.inc("plain", path); // error: [label-count] plain takes no label value, and 'inc' passes 1
  }

  void keys(String path, Map<String, String> unknown) {
    table.tagged("requests", Map.of("path", path, "code", "200"));
    table.tagged("requests", Map.of("path", path)); // warning: [keys-differ] requests is declared with the keys code, path, and 'tagged' passes the key path
    table.tagged("requests", unknown);
    table.paired("requests", "path", path, "code", "200");
    table.paired("requests", "path", path, "method", "GET"); // warning: [keys-differ]
    table.paired("requests"); // warning: 'paired' passes no keys
    table.tagged("plain", Map.of());
  }

  /** Nothing is known of these metrics. */
  void unknown(String key, String[] values) {
    table.inc(key, "a");
    table.inc("undeclared", "a");
    table.inc("dynamic", "a");
    table.inc("requests", values);
    table.bare("undeclared");
    table.get(key).inc("a");
  }

  /** A key with two declarations may be either of them. */
  void twice() {
    table.inc("twice", "a");
    table.inc("twice", "a", "b");
    table.inc("twice", "a", "b", "c"); // error: [label-count]
  }

  void constants() {
    ByKey.count(Key.ORDERS, "DE");
    ByKey.count(Key.ORDERS, "DE", "paid"); // error: [label-count] Key.ORDERS takes 1 label value (country)
    ByKey.count(Key.MAILS, "DE");
  }

  /** The key decides how many values there are. */
  void helper(String key) {
    if (key.equals("requests")) {
      table.inc(key, "/", "200");
    } else {
      table.inc(key, "/");
    }
  }

  void callers() {
    helper("requests");
    helper("plain");
  }
}

class Start {

  Start(Tables.Table table, String[] names) {
    table.init("requests", "Requests.", "path", "code");
    table.init("plain", "Nothing.");
    table.init("dynamic", "Some.", names);
    table.init("twice", "Once.", "a");
    table.init("twice", "Again.", "a", "b");
    Tables.ByKey.declare(Tables.Key.ORDERS, List.of("country"));
  }
}
