package java21;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** A class that calls no metric: a pattern names a part of a record, and the record's promise goes with the part. */
class RecordParts {

  record Around(Promised<String> promised, String name) {}

  void tested(Object given) {
    if (given instanceof Promised<?>(Map<String, String> labels, var other)) {
      labels.put("detail", "x"); // error: the result of labels() must keep its keys, but 'put' changes it
    }
  }

  void oneCaseOfMany(Object given) {
    switch (given) {
      case Around(Promised<String>(var labels, String other), String name) -> labels.put("detail", "x"); // error: the result of labels() must keep its keys, but 'put' changes it
      case OfAnInterface(Map<String, String> labels) -> labels.clear(); // error: the result of given() must keep its keys, but 'clear' changes it
      case OfItsAccessor(Map<String, String> labels) -> labels.put("detail", "x"); // error: the result of tags() must keep its keys, but 'put' changes it
      default -> {}
    }
  }

  int whoeverOnlyReadsBreaksNothing(Object given) {
    return given instanceof Promised<?>(Map<String, String> labels, var other) ? labels.size() : 0;
  }

  void whatIsNotPromisedIsFree(Object given) {
    if (given instanceof Free(Map<String, String> map)) {
      map.put("detail", "x");
    }
  }
}

/** Beside a member that is followed for a reason of its own. */
class BesideAnother {

  void followed(@LabelKeys("symbol") Labels labels) {}

  void tested(Object given) {
    if (given instanceof Promised<?>(Map<String, String> labels, var other)) {
      labels.put("detail", "x"); // error: the result of labels() must keep its keys, but 'put' changes it
    }
  }
}

class Nested {

  static final class Inner {
    boolean tested(Object given) {
      return given instanceof Nested.Promising(Map<String, String> labels) && labels.remove("symbol") != null; // error: the result of labels() must keep its keys, but 'remove' changes it
    }
  }

  record Promising(@LabelKeys("symbol") Map<String, String> labels) {}
}

record Promised<T>(@LabelKeys("symbol") Map<String, String> labels, T other) {}

record Free(Map<String, String> map) {}

interface Promising {
  @LabelKeys("symbol")
  Map<String, String> given();
}

record OfAnInterface(@LabelKeys("symbol") Map<String, String> given) implements Promising {}

record OfItsAccessor(Map<String, String> tags) {
  @LabelKeys("symbol")
  public Map<String, String> tags() {
    return new HashMap<>(Map.of("symbol", "x"));
  }
}
