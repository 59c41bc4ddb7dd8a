package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** The code that still has to be visited, and the functions that wait in variables. */
final class PendingCode {

  /**
   * Code that is run.
   *
   * @param own whether {@code this}, or an object around it, may be the one under construction
   * @param inlined whether it is a method that the construction surely calls on its own object, so
   *     that it counts as a part of it
   */
  record Body(Tree tree, boolean own, boolean inlined) {}

  private final Map<Body, Set<Element>> visited = new HashMap<>();
  private final Deque<Body> pending = new ArrayDeque<>();
  private final Map<Element, List<Body>> stored = new HashMap<>();
  private final Set<Element> readVariables = new HashSet<>();

  /** Visits code, unless it was visited while the same fields were unassigned. */
  void add(Body body, Set<Element> unassigned) {
    if (visited.computeIfAbsent(body, key -> new HashSet<>()).addAll(unassigned)) {
      pending.add(body);
    }
  }

  Optional<Body> next() {
    return Optional.ofNullable(pending.poll());
  }

  void clear() {
    pending.clear();
  }

  /** Stores a function in a variable. It may run as soon as code reads the variable. */
  void store(Element variable, Body function, Set<Element> unassigned) {
    stored.computeIfAbsent(variable, key -> new ArrayList<>()).add(function);
    if (readVariables.contains(variable)) {
      add(function, unassigned);
    }
  }

  /** Reads a variable. */
  void read(Element variable, Set<Element> unassigned) {
    readVariables.add(variable);
    stored.getOrDefault(variable, List.of()).forEach(each -> add(each, unassigned));
  }
}
