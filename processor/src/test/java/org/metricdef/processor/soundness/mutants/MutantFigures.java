package org.metricdef.processor.soundness.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.metricdef.processor.soundness.mutants.Instrumentation.Site;
import org.metricdef.processor.soundness.world.Seen;

/** Counts of what became of the guarded calls of mutants. */
final class MutantFigures {

  private enum Share {
    PROVEN,
    REFUSED_RIGHTLY,
    REFUSED_AND_NOT_FAILED,
    NEVER_REACHED,
    EXCUSED,
    ESCAPED
  }

  /** The beginning of a message about a change of what is under a contract. */
  private static final Pattern OF_CONTRACT =
      Pattern.compile("(?m)^\\[[a-z-]+] @(MetricLabels|LabelKeys)\\b");

  private final Map<String, Map<Share, Integer>> byChange = new TreeMap<>();
  private final List<String> escapes = new ArrayList<>();
  private final SortedSet<Long> escapedSeeds = new TreeSet<>();
  private final List<String> wrongNotFailed = new ArrayList<>();
  private int mutants;
  private int wrong;

  /** Adds a mutant that was run. */
  void add(
      Mutant mutant,
      Instrumentation of,
      MutantSearch.Runs runs,
      Map<String, Map<Long, String>> refused) {
    mutants++;
    Seen seen = runs.seen();
    Map<Integer, Seen.Failure> failures = new TreeMap<>();
    seen.failures().forEach(failure -> failures.put(failure.site(), failure));
    Set<String> refusedCallees = new HashSet<>();
    of.sites().values().stream()
        .filter(site -> site.message(refused) != null)
        .forEach(site -> refusedCallees.add(site.callee()));
    of.sites().forEach((id, site) -> {
      if (!mutant.sources().containsKey(site.path())) {
        return;
      }
      String message = site.message(refused);
      boolean reached = seen.reached().contains(id);
      Seen.Failure failure = failures.get(id);
      if (reached && site.isNamedWrong(refused) && of.isAloneInLine(site)) {
        wrong++;
        // A run that was given up may have stopped before the call.
        if (failure == null && runs.areWhole() && !isBehindFailure(site, failures.values())) {
          wrongNotFailed.add(
              report(mutant, site, "was called wrong and does not fail: " + message));
        }
      }
      Share share = Share.PROVEN;
      if (message != null) {
        share = failure != null
            ? Share.REFUSED_RIGHTLY
            : reached ? Share.REFUSED_AND_NOT_FAILED : Share.NEVER_REACHED;
      } else if (!reached) {
        share = Share.NEVER_REACHED;
      } else if (failure != null) {
        boolean excused = site.method().filter(refusedCallees::contains).isPresent()
            || isExcused(mutant, of, failure, refused);
        share = excused ? Share.EXCUSED : Share.ESCAPED;
        if (!excused) {
          escapedSeeds.add(mutant.seed());
          escapes.add(report(mutant, site, "was accepted and fails: " + failure.what()));
        }
      }
      byChange
          .computeIfAbsent(mutant.change(), any -> new TreeMap<>())
          .merge(share, 1, Integer::sum);
    });
  }

  /**
   * Whether something else was refused that the call depends on: a contract that is broken
   * somewhere in the mutant, or a call that is on the stack.
   */
  private static boolean isExcused(
      Mutant mutant,
      Instrumentation of,
      Seen.Failure failure,
      Map<String, Map<Long, String>> refused) {
    Set<Long> sites = new HashSet<>();
    of.sites().values().forEach(site -> sites.add(site.line()));
    return mutant.sources().keySet().stream()
            .flatMap(path -> refused.getOrDefault(path, Map.of()).keySet().stream())
            .anyMatch(line -> !sites.contains(line)
                || failure.stack().stream().anyMatch(frame -> frame.line() == line))
        || mutant.sources().keySet().stream()
            .flatMap(path -> refused.getOrDefault(path, Map.of()).values().stream())
            .anyMatch(OF_CONTRACT.asPredicate());
  }

  /** Whether another call of the same method failed, which may have ended that method. */
  private static boolean isBehindFailure(Site site, Collection<Seen.Failure> failures) {
    return failures.stream()
        .flatMap(failure -> failure.stack().stream())
        .anyMatch(frame -> site.method()
            .filter(method -> method.startsWith(frame.method() + "("))
            .isPresent());
  }

  private static String report(Mutant mutant, Site site, String what) {
    String text = mutant.sources().get(site.path());
    List<String> lines = text.lines().toList();
    StringBuilder around = new StringBuilder();
    for (int i = Math.max(0, (int) site.line() - 14);
        i < Math.min(lines.size(), (int) site.line() + 3);
        i++) {
      around.append("%s %4d %s%n".formatted(i + 1 == site.line() ? ">" : " ", i + 1, lines.get(i)));
    }
    return """
        Line %d of a mutant of %s %s.
        Seed %d makes it again: %s.
        %s""".formatted(
            site.line(), mutant.example().name(), what, mutant.seed(), mutant.change(), around);
  }

  /** Adds the results of another worker. */
  synchronized void addAll(MutantFigures other) {
    other.byChange.forEach((change, shares) -> shares.forEach((share, count) -> byChange
        .computeIfAbsent(change, any -> new TreeMap<>())
        .merge(share, count, Integer::sum)));
    escapes.addAll(other.escapes);
    escapedSeeds.addAll(other.escapedSeeds);
    mutants += other.mutants;
    wrong += other.wrong;
    wrongNotFailed.addAll(other.wrongNotFailed);
  }

  List<String> escapes() {
    return escapes;
  }

  List<Long> escapedSeeds() {
    return List.copyOf(escapedSeeds);
  }

  /** The calls that are named wrong and did not fail, although they were reached. */
  List<String> wrongNotFailed() {
    return wrongNotFailed;
  }

  int mutants() {
    return mutants;
  }

  private int count(Share share) {
    return byChange.values().stream()
        .mapToInt(each -> each.getOrDefault(share, 0))
        .sum();
  }

  /** A line of progress. */
  String summary() {
    StringBuilder text = new StringBuilder("mutants: %d calls:".formatted(mutants));
    for (Share share : Share.values()) {
      text.append(" %s=%d".formatted(share.name().toLowerCase(Locale.ROOT), count(share)));
    }
    return text.append(" named_wrong=%d not_failed=%d".formatted(wrong, wrongNotFailed.size()))
        .toString();
  }

  /** The figures as Markdown. */
  String table() {
    StringBuilder text = new StringBuilder("| change |");
    for (Share share : Share.values()) {
      text.append(" %s |".formatted(share.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    text.append("\n|---|").append("---:|".repeat(Share.values().length)).append('\n');
    byChange.forEach((change, shares) -> {
      text.append("| %s |".formatted(change));
      for (Share share : Share.values()) {
        text.append(" %d |".formatted(shares.getOrDefault(share, 0)));
      }
      text.append('\n');
    });
    return text.append("\nOf %d calls that are named wrong and were reached, %d did not fail.\n"
            .formatted(wrong, wrongNotFailed.size()))
        .toString();
  }
}
