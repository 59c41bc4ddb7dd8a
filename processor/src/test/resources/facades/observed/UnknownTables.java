import org.metricdef.LabelNames;
import org.metricdef.LabelValues;
import org.metricdef.MetricName;

/** Tables of which not everything is known: nothing may be said of them. */
class UnknownTables {

  /** One call declares metrics of any name. */
  static class Dynamic {
    static void init(@MetricName String key, @LabelNames String... names) {}

    static void inc(@MetricName String key, @LabelValues String... values) {}
  }

  /** A method reference declares what its callers want. */
  static class Referred {
    static void init(@MetricName String key, @LabelNames String... names) {}

    static void inc(@MetricName String key, @LabelValues String... values) {}
  }

  interface Declares {
    void accept(String key, String[] names);
  }

  /** There are two tables of this kind. */
  static class Several {
    void init(@MetricName String key, @LabelNames String... names) {}

    void inc(@MetricName String key, @LabelValues String... values) {}
  }

  /** An interface with two implementations may be two tables. */
  interface Open {
    void init(@MetricName String key, @LabelNames String... names);

    void inc(@MetricName String key, @LabelValues String... values);
  }

  static class First implements Open {
    @Override
    public void init(String key, String... names) {}

    @Override
    public void inc(String key, String... values) {}
  }

  static class Second extends First {}

  /** Without a method that declares, only other modules know. */
  static class Elsewhere {
    static void inc(@MetricName String key, @LabelValues String... values) {}
  }

  void declare(String key, Open given) {
    Dynamic.init("a", "x");
    Dynamic.init(key, "x", "y");
    Declares reference = Referred::init;
    reference.accept("a", new String[] {"x", "y"});
    Referred.init("a", "x");
    Several one = new Several();
    Several other = new Several();
    one.init("a", "x");
    other.init("b", "x", "y");
    new First().init("a", "x");
    new Second().inc("a", "x", "y");
    one.inc("a", "1", "2");
    other.inc("a", "1", "2");
    given.inc("a", "1", "2");
    Dynamic.inc("a", "1", "2");
    Referred.inc("a", "1", "2");
    Elsewhere.inc("a", "1", "2");
  }
}
