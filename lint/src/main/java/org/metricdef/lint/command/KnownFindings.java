package org.metricdef.lint.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.FoundCode;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.processor.baseline.Baseline;
import org.metricdef.processor.baseline.BaselineEntry;
import org.metricdef.processor.baseline.BaselineMatch;
import org.metricdef.processor.report.Disposition;

/** A baseline beside what a check found. */
final class KnownFindings {

  private KnownFindings() {}

  static Baseline none(Path file) {
    return new Baseline(file, Collections.emptySortedMap());
  }

  /** How many findings a baseline stands for. */
  static int count(Baseline baseline) {
    return baseline.counts().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether a finding that would be shown goes into a baseline. */
  static boolean isRecorded(FindingRule rule, Disposition disposition) {
    return rule.isNegotiable() && disposition.isShown();
  }

  /** The findings of a check, each with the disposition that it has beside the baseline. */
  static List<LintFinding> marked(Baseline baseline, Reports done) throws CannotRunException {
    BaselineMatch match = new BaselineMatch(baseline);
    List<LintFinding> marked = new ArrayList<>();
    for (int i = 0; i < done.occurrences().size(); i++) {
      LintFinding finding = done.report().findings().get(i);
      boolean isKnown = match.has(entry(baseline, done.occurrences().get(i)));
      marked.add(isKnown ? finding.with(Disposition.BASELINE) : finding);
    }
    return marked;
  }

  /** The entries that no longer occur in the checked files, or whose files are gone. */
  static SortedMap<BaselineEntry, Integer> absent(Baseline baseline, Reports done)
      throws CannotRunException {
    BaselineMatch match = new BaselineMatch(baseline);
    for (FoundCode each : done.occurrences()) {
      match.has(entry(baseline, each));
    }
    Set<String> judged = names(baseline, done);
    SortedMap<BaselineEntry, Integer> absent = new TreeMap<>();
    for (var each : match.absent(entry -> true).entrySet()) {
      if (judged.contains(each.getKey().file()) || isGone(baseline, each.getKey())) {
        absent.put(each.getKey(), each.getValue());
      }
    }
    return absent;
  }

  /** The baseline with what the check found; entries of other files that are there stay. */
  static Baseline now(Baseline old, Reports done) throws CannotRunException {
    SortedMap<BaselineEntry, Integer> counts = new TreeMap<>();
    Set<String> judged = names(old, done);
    for (var each : old.counts().entrySet()) {
      if (!judged.contains(each.getKey().file()) && !isGone(old, each.getKey())) {
        counts.put(each.getKey(), each.getValue());
      }
    }
    for (FoundCode each : done.occurrences()) {
      if (isRecorded(each.rule(), each.disposition())) {
        counts.merge(entry(old, each), 1, Integer::sum);
      }
    }
    return new Baseline(old.file(), counts);
  }

  private static Set<String> names(Baseline baseline, Reports done) throws CannotRunException {
    Set<String> names = new HashSet<>();
    for (Path each : done.files()) {
      names.add(name(baseline, each));
    }
    return names;
  }

  private static BaselineEntry entry(Baseline baseline, FoundCode each) throws CannotRunException {
    return new BaselineEntry(name(baseline, each.file()), each.rule().id(), each.code());
  }

  private static String name(Baseline baseline, Path source) throws CannotRunException {
    try {
      return baseline.name(source);
    } catch (IOException e) {
      throw unresolved(baseline, e);
    }
  }

  private static boolean isGone(Baseline baseline, BaselineEntry entry) throws CannotRunException {
    try {
      return !Files.exists(baseline.source(entry));
    } catch (IOException e) {
      throw unresolved(baseline, e);
    }
  }

  private static CannotRunException unresolved(Baseline baseline, IOException e) {
    return new CannotRunException(
        "the files of the baseline %s cannot be found: %s"
            .formatted(baseline.file(), e.getMessage()),
        e);
  }
}
