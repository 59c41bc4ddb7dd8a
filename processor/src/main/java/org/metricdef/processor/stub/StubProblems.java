package org.metricdef.processor.stub;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.ruleset.Rule;

/** Collects the problems of stubs. */
final class StubProblems {

  private static final String FORM = "[stubs] %s%n    see docs/facades.md";

  private final List<StubProblem> all = new ArrayList<>();

  void error(CompilationUnitTree unit, Tree tree, String message) {
    add(true, FORM.formatted(message), unit, tree);
  }

  void note(CompilationUnitTree unit, Tree tree, String message) {
    add(false, FORM.formatted(message), unit, tree);
  }

  /** A rule about declarations refuses what a stub states. */
  void breach(CompilationUnitTree unit, Tree tree, Rule rule, String message) {
    add(true, rule.message(message), unit, tree);
  }

  private void add(boolean isError, String message, CompilationUnitTree unit, Tree tree) {
    all.add(new StubProblem(isError, message, Optional.of(new StubProblem.At(unit, tree))));
  }

  /** A file that cannot be read at all. */
  void unreadable(String message) {
    all.add(new StubProblem(true, FORM.formatted(message), Optional.empty()));
  }

  List<StubProblem> all() {
    return List.copyOf(all);
  }
}
