package org.metricdef.lint.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;

/** Compiles changed sources in memory, with the checker, and compares them with what was before. */
final class CompiledChange {

  /** Something that was not there before the change. */
  record Problem(Optional<Path> file, String text) {}

  private final List<CheckInputs> runs;
  private final List<Map<Problem, Integer>> before = new ArrayList<>();

  private CompiledChange(List<CheckInputs> runs) {
    this.runs = runs;
  }

  /** The state before the change. Sources that do not compile may have the same errors after it. */
  static CompiledChange before(List<CheckInputs> runs) throws CannotRunException {
    CompiledChange compiled = new CompiledChange(runs);
    for (CheckInputs each : runs) {
      compiled.before.add(problems(CheckRun.of(each)));
    }
    return compiled;
  }

  private static Map<Problem, Integer> problems(CheckOutcome outcome) {
    Map<Problem, Integer> problems = new HashMap<>();
    for (InputError each : outcome.errors()) {
      problems.merge(
          new Problem(
              each.at().map(Location::file),
              each.message().lines().findFirst().orElse("").strip()),
          1,
          Integer::sum);
    }
    for (LintFinding each : outcome.findings()) {
      if (each.disposition().isShown()) {
        // A message may name lines, which a change moves.
        problems.merge(
            new Problem(Optional.of(each.at().file()), "a finding of " + each.rule()),
            each.places(),
            Integer::sum);
      }
    }
    return problems;
  }

  /**
   * What is worse after a change; empty if nothing is.
   *
   * @param added files that are not there yet
   */
  Optional<Problem> worse(Map<Path, String> changed, Map<Path, String> added)
      throws CannotRunException {
    for (int i = 0; i < runs.size(); i++) {
      CheckInputs run = runs.get(i);
      List<Path> roots = new ArrayList<>(run.roots());
      Map<Path, String> texts = new HashMap<>(changed);
      for (Map.Entry<Path, String> each : added.entrySet()) {
        if (run.sourcePath().stream().anyMatch(each.getKey()::startsWith)) {
          roots.add(each.getKey());
          texts.put(each.getKey(), each.getValue());
        }
      }
      Map<Problem, Integer> allowed = before.get(i);
      for (Map.Entry<Problem, Integer> each :
          problems(CheckRun.of(run.of(roots).with(texts))).entrySet()) {
        if (each.getValue() > allowed.getOrDefault(each.getKey(), 0)) {
          return Optional.of(each.getKey());
        }
      }
    }
    return Optional.empty();
  }
}
