package org.metricdef.lint.init;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.processor.report.Disposition;

/**
 * Compiles proposed sets with the checker, and asks about what it finds: a name that breaks a
 * convention stays, with its warning suppressed, and what it refuses is not proposed.
 */
public final class ProposalCheck {

  /** One finding may hide others of the same set. */
  private static final int ROUNDS = 5;

  private final CheckInputs inputs;
  private final Path root;

  /**
   * Prepares the check.
   *
   * @param inputs with the class path of the classes that the proposal is for
   * @param root a folder for the sources, which are not written
   */
  public ProposalCheck(CheckInputs inputs, Path root) {
    this.inputs = inputs;
    this.root = root;
  }

  /**
   * The proposal as it compiles.
   *
   * @throws CannotRunException if javac refuses it for a reason that lies outside of it
   */
  public ProposedSets checked(ProposedSets proposal) throws CannotRunException {
    ProposedSets checked = proposal;
    for (int i = 0; i < ROUNDS; i++) {
      Map<Path, ProposedSet> sets = new LinkedHashMap<>();
      Map<Path, String> texts = new LinkedHashMap<>();
      for (ProposedSet each : checked.sets()) {
        sets.put(root.resolve(each.file()), each);
        texts.put(root.resolve(each.file()), SetSource.of(each).text());
      }
      if (texts.isEmpty()) {
        return checked;
      }
      CheckOutcome outcome = CheckRun.of(alone(texts));
      if (!outcome.errors().isEmpty()) {
        throw new CannotRunException(reason(outcome.errors().get(0)));
      }
      List<LintFinding> findings = outcome.findings().stream()
          .filter(each -> each.disposition().isShown())
          .toList();
      if (findings.isEmpty()) {
        return checked;
      }
      checked = checked.with(sets.entrySet().stream()
          .map(each -> settled(each.getKey(), each.getValue(), findings))
          .filter(each -> !each.metrics().isEmpty() || !each.questions().isEmpty())
          .toList());
    }
    throw new CannotRunException(
        "the proposal does not compile with the checker after %d corrections; please report this"
            .formatted(ROUNDS));
  }

  private CheckInputs alone(Map<Path, String> texts) {
    return new CheckInputs(
        inputs.sources().with(texts),
        List.copyOf(texts.keySet()),
        texts.keySet(),
        texts.keySet(),
        List.of(root),
        inputs.classPath(),
        List.of(),
        Optional.empty(),
        inputs.gone(),
        List.of(),
        List.of());
  }

  private static String reason(InputError error) {
    return "a proposed set does not compile: %s%s"
        .formatted(
            error.message().lines().findFirst().orElse(""),
            error.message().contains("org.metricdef")
                ? " (add metricdef-annotations to the class path)"
                : "");
  }

  private static ProposedSet settled(Path file, ProposedSet set, List<LintFinding> findings) {
    SetSource source = SetSource.of(set);
    List<ProposedMetric> metrics = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (ProposedMetric each : set.metrics()) {
      Optional<ProposedMetric> kept = Optional.of(each);
      for (LintFinding finding : findings) {
        boolean isHere = finding.at().file().equals(file)
            && source
                .metricAt(finding.at().region().startLine())
                .filter(each::equals)
                .isPresent();
        if (isHere && kept.isPresent()) {
          kept = settled(kept.get(), finding, dropped);
        }
      }
      kept.ifPresent(metrics::add);
    }
    return set.with(metrics, dropped);
  }

  private static Optional<ProposedMetric> settled(
      ProposedMetric metric, LintFinding finding, List<String> dropped) {
    if (finding.disposition() == Disposition.WARNING) {
      return Optional.of(metric.suppressing(
          finding.rule().toString(), finding.headline() + ". Rename it one day?"));
    }
    dropped.add("%s at %s is not proposed: %s. What should it be?"
        .formatted(metric.exposed(), String.join(", ", metric.places()), finding.headline()));
    return Optional.empty();
  }
}
