package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.metricdef.lint.finding.Location;

/**
 * A method or constructor of the sources.
 *
 * @param id tells it from all others
 * @param shown how people write it: {@code Telemetry.count(String, Map)}
 */
record SourceMethod(String id, String shown, Location at, List<Parameter> parameters) {

  /** What a parameter can take, as its type says. */
  enum Takes {
    NAME,
    LABELS,
    OTHER
  }

  /**
   * A parameter.
   *
   * @param offset where its declaration begins, in characters from 0
   * @param annotations the simple names of the annotations of ours that it has
   * @param sets the metric sets that its {@code @MetricName} states, by their qualified names
   */
  record Parameter(
      String name, Takes takes, int offset, Set<String> annotations, List<String> sets) {

    Parameter {
      annotations = Set.copyOf(annotations);
      sets = List.copyOf(sets);
    }
  }

  SourceMethod {
    parameters = List.copyOf(parameters);
  }

  /** The file that declares it. */
  Path file() {
    return at.file();
  }

  /** The positions of the parameters that can take something. */
  List<Integer> taking(Takes what) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).takes() == what) {
        found.add(i);
      }
    }
    return found;
  }

  /** The position of the parameter with an annotation; empty if there is none. */
  OptionalInt annotated(String annotation) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).annotations().contains(annotation)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
