package org.metricdef.lint.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.processor.report.Disposition;

/**
 * Something that is wrong with modules that run together.
 *
 * @param at where it is told
 * @param isInSource whether that is the source, and not the module only
 * @param subject the metric, or the two places, by which a baseline recognizes it
 * @param lines the message; the first line is complete in itself
 */
public record ModuleFinding(
    ModuleRule rule,
    Disposition disposition,
    Location at,
    boolean isInSource,
    String subject,
    List<String> lines) {

  public ModuleFinding {
    lines = List.copyOf(lines);
  }

  static ModuleFinding of(
      ModuleRule rule,
      Disposition disposition,
      CodePlace place,
      String subject,
      String headline,
      List<String> details) {
    Location at = place.location();
    List<String> lines = new ArrayList<>();
    lines.add(headline);
    // Where the source is not there, the line of its file would not be known otherwise.
    boolean isInSource = at.file().toString().endsWith(".java");
    if (!isInSource) {
      lines.add("    at %s".formatted(place.described()));
    }
    details.forEach(each -> lines.add("    " + each));
    return new ModuleFinding(rule, disposition, at, isInSource, subject, lines);
  }

  /** The finding as every output shows it. */
  public LintFinding asFinding() {
    return new LintFinding(rule.rule(), disposition, at, lines, List.of(), Optional.empty(), 1);
  }

  /** The finding as a baseline recognizes it. */
  public FoundCode asCode() {
    return new FoundCode(rule.rule(), at.file(), subject, disposition);
  }
}
