package acme;

import java.util.Map;
import org.metricdef.*;
import t.Example;

@MetricSet // error: @MetricSet means nothing at a class of a stub; annotate methods and their
class Meters {

  @LabelKeys("symbol") Map<String, String> field; // error: @LabelKeys means nothing at a field

  @LabelKeys("symbol") Map<String, String> lables(); // error: 'acme.Meters' has no method 'lables()'; did you mean labels()?

  void count(String name, Map<String, String> labels, int by); // error: has no method 'count(String, Map, int)'; did you mean count(String, Map)?

  void count(String name, Mop labels); // error: cannot find the type 'Mop'; import it

  @MetricName(Example.class) Map<String, String> labels(); // error: @MetricName belongs on no method; 'labels' cannot have it

  static void time(
      @MetricLabels String name, // error: has the type String, which takes no labels
      @MetricName(Example.Metrics.class) String[] pairs); // error: takes any number of names

  static <N extends CharSequence, M extends Map<String, String>> void generic(
      @MetricName(Example.class) N name, // error: Example is not a @MetricSet interface
      @MetricLabels(includesBase = true) M labels); // error: @MetricLabels has no 'includesBase'; did you mean 'includesBaseLabels'?

  static class Nested<T> {

    Nested(
        T owner,
        @LabelKeys(Example.NAME) String name, // error: 'Example.NAME' is no constant text
        @LabelKey("a") String[] pairs); // error: cannot find the annotation '@LabelKey'; import it

    Nested(T owner); // error: 'acme.Meters.Nested' has no constructor (Object); did you mean Nested(Object, String, String[])?

    void observe(
        @LabelKeys String name, // error: @LabelKeys needs a 'value'
        @MetricName(Gone.class) Map.Entry<String, String>[] labels, // error: cannot find the class 'Gone'; import it
        @LabelKeys("symbol") Unit unit, // error: @LabelKeys belongs on what is or holds label maps, keys and values, or entries; 'unit' cannot have it
        double[][] of);
  }

  class Nusted {} // error: 'acme.Meters' has no class 'Nusted'
}

class Annotated {

  @LabelKeys("side") Map<String, String> own(); // error: 'own' has @LabelKeys already, in its own class; remove it here

  Map<String, String> labels(); // error: of its own; write the stub of 'acme.Meters', which declares it
}
