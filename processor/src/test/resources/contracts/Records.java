package contracts;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.LabelKeys;

/** What a record does without saying so: its accessor gives a component to everyone. */
record Records(Map<String, String> labels, String name) { // error: other classes can get it through the accessor 'labels()'

  Records(@LabelKeys("symbol") Map<String, String> labels, String name) {
    this.labels = labels;
    this.name = name;
  }
}

record Stated(@LabelKeys("symbol") Map<String, String> labels) {}

record Copied(Map<String, String> labels) {

  Copied(@LabelKeys("symbol") Map<String, String> labels) {
    this.labels = new HashMap<>(labels);
  }
}

record WrittenOut(Map<String, String> labels) {

  WrittenOut(@LabelKeys("symbol") Map<String, String> labels) {
    this.labels = labels;
  }

  @Override
  public Map<String, String> labels() {
    return Map.copyOf(labels);
  }
}

class Keepers {

  interface Labelled {
    Map<String, String> labels();
  }

  /** Nobody else can call its accessor. */
  private record OnlyHere(Map<String, String> labels) {
    OnlyHere(@LabelKeys("symbol") Map<String, String> labels) {
      this.labels = labels;
    }
  }

  /** Who knows the interface can. */
  private record Known(Map<String, String> labels) implements Labelled { // error: other classes can get it through the accessor 'labels()'
    Known(@LabelKeys("symbol") Map<String, String> labels) {
      this.labels = labels;
    }
  }

  Labelled local(@LabelKeys("symbol") Map<String, String> promised) {
    record Local(Map<String, String> labels) implements Labelled {} // error: other classes can get it through the accessor 'labels()'
    return new Local(promised);
  }

  void use(Map<String, String> any) {
    new OnlyHere(new HashMap<>(Map.of("symbol", "x"))).labels().size();
    new Known(new HashMap<>(Map.of("symbol", "x"))).labels().size();
  }
}
