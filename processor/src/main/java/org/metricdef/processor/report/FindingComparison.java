package org.metricdef.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.baseline.Baseline;
import org.metricdef.processor.baseline.BaselineEntry;
import org.metricdef.processor.baseline.BaselineMatch;
import org.metricdef.processor.baseline.CodeText;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Rule.Judge;

/** Compares the findings of a compilation with a baseline, and tells a listener of each. */
public final class FindingComparison {

  /** So many entries are listed at most; the others are counted. */
  private static final int MOST_LISTED = 10;

  private final Optional<BaselineMatch> match;
  private final Optional<FindingListener> listener;

  private FindingComparison(Optional<BaselineMatch> match, Optional<FindingListener> listener) {
    this.match = match;
    this.listener = listener;
  }

  /**
   * A comparison.
   *
   * @throws IOException if the baseline cannot be read or is none; the message is for people
   */
  public static FindingComparison of(Optional<Path> file, Optional<FindingListener> listener)
      throws IOException {
    return file.isEmpty()
        ? without(listener)
        : new FindingComparison(
            Optional.of(new BaselineMatch(Baseline.read(file.get()))), listener);
  }

  /** A comparison with no baseline. */
  public static FindingComparison without(Optional<FindingListener> listener) {
    return new FindingComparison(Optional.empty(), listener);
  }

  /** Whether there is a baseline. */
  public boolean hasBaseline() {
    return match.isPresent();
  }

  /**
   * What happens to a finding in the end.
   *
   * @param decided what severities and suppressions make of it
   */
  public Disposition of(
      Rule rule, Disposition decided, Trees trees, CompilationUnitTree unit, Tree at) {
    URI uri = unit.getSourceFile().toUri();
    if (!rule.isNegotiable() || !"file".equals(uri.getScheme())) {
      return decided;
    }
    Path file = Path.of(uri);
    String code = CodeText.of(trees, unit, at);
    if (listener.isPresent()) {
      listener.get().occurred(new Occurrence(rule, file, code, decided));
    }
    // One that is suppressed or off is the entry's finding all the same.
    boolean isKnown = match.isPresent() && match.get().has(entry(match.get(), rule, file, code));
    return isKnown && decided.isShown() ? Disposition.BASELINE : decided;
  }

  private static BaselineEntry entry(BaselineMatch match, Rule rule, Path file, String code) {
    return new BaselineEntry(name(match, file), rule.id(), code);
  }

  private static String name(BaselineMatch match, Path file) {
    try {
      return match.baseline().name(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What to say of entries that no longer occur; empty if all do.
   *
   * @param judged the files of which every class was checked
   * @param judges who has judged in this compilation
   */
  public Optional<String> absent(Set<Path> judged, Set<Judge> judges) {
    if (match.isEmpty()) {
      return Optional.empty();
    }
    BaselineMatch against = match.get();
    Map<BaselineEntry, Integer> absent =
        against.absent(entry -> isJudged(entry, against.baseline(), judged, judges));
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(
        "MetricDef: the baseline %s has findings that no longer occur; remove them from it"
            .formatted(against.baseline().file()));
    int listed = 0;
    for (Map.Entry<BaselineEntry, Integer> each : absent.entrySet()) {
      listed++;
      if (listed <= MOST_LISTED) {
        text.append("\n    ").append(each.getKey());
        text.append(each.getValue() > 1 ? " (%d times)".formatted(each.getValue()) : "");
      }
    }
    if (listed > MOST_LISTED) {
      text.append("\n    and %d more".formatted(listed - MOST_LISTED));
    }
    return Optional.of(text.toString());
  }

  private static boolean isJudged(
      BaselineEntry entry, Baseline baseline, Set<Path> judged, Set<Judge> judges) {
    Optional<Rule> rule = Rule.withId(entry.rule());
    if (rule.isPresent() && !judges.contains(rule.get().judge())) {
      return false;
    }
    try {
      Path source = baseline.source(entry);
      return !Files.exists(source) || judged.contains(source.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
