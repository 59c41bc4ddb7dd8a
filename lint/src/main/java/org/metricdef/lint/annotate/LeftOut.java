package org.metricdef.lint.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.lint.base.Plural;
import org.metricdef.lint.finding.LintFinding;

/** Says why facades are not annotated. */
final class LeftOut {

  private LeftOut() {}

  /**
   * What could not be decided about facades that need one another.
   *
   * @param with the check with their annotations
   * @param without the check without them
   */
  static Undecided of(List<Facade> group, Tried with, Tried without) {
    String names =
        group.stream().map(each -> each.method().shown()).collect(Collectors.joining(", "))
            + (group.size() == 1 ? " is" : " are");
    return new Undecided(
        group.get(0).method().at(),
        with.error()
            .map(error -> "%s not annotated: javac then says: %s"
                .formatted(names, error.message().lines().findFirst().orElse("")))
            .orElseGet(() -> names + " not annotated: " + findings(with, without)));
  }

  private static String findings(Tried with, Tried without) {
    Set<LintFinding> found = new LinkedHashSet<>(with.findings());
    found.removeAll(without.findings());
    String first = found.stream()
        .findFirst()
        .map(each -> " The first is at %s:%d: %s"
            .formatted(
                each.at().file().getFileName(), each.at().region().startLine(), each.headline()))
        .orElse("");
    return "%s would stop the build then. Fix what they say first, or annotate the facade"
            .formatted(Plural.of(found.size(), "finding"))
        + " all the same, with --with-findings." + first;
  }
}
