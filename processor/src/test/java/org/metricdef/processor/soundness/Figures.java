package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts of the verdicts of many programs. */
final class Figures {

  /** The class of a verdict, compared with the run. */
  enum Share {
    PROVEN,
    REFUSED_RIGHTLY,
    REFUSED_THOUGH_HARMLESS,
    NEVER_REACHED,
    /** It fails only because of a broken contract that the checker refused elsewhere. */
    EXCUSED
  }

  /** An accepted line that failed. */
  record Escape(Program program, int site) {

    Set<Construct> constructs() {
      return program.sites().get(site).constructs();
    }
  }

  private final Map<Share, Integer> calls = new EnumMap<>(Share.class);
  private final Map<Share, Integer> handovers = new EnumMap<>(Share.class);
  private final Map<Construct, Map<Share, Integer>> constructs = new EnumMap<>(Construct.class);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<Escape> escapes = new ArrayList<>();
  private final NamedWrong namedWrong = new NamedWrong();
  private int programs;
  private int exhausted;
  private int harmless;
  private int harmlessAndAccepted;
  private long runs;

  void add(Program.Site site, Share share, String reason) {
    (site.isCall() ? calls : handovers).merge(share, 1, Integer::sum);
    site.constructs()
        .forEach(construct -> constructs
            .computeIfAbsent(construct, any -> new EnumMap<>(Share.class))
            .merge(share, 1, Integer::sum));
    if (share == Share.REFUSED_THOUGH_HARMLESS) {
      reasons.merge(Reasons.of(reason), 1, Integer::sum);
    }
  }

  NamedWrong namedWrong() {
    return namedWrong;
  }

  void addEscape(Program program, int site) {
    escapes.add(new Escape(program, site));
  }

  void addProgram(Runs.Outcome outcome, boolean accepted, boolean failed) {
    programs++;
    runs += outcome.runs();
    exhausted += outcome.exhausted() ? 1 : 0;
    harmless += failed ? 0 : 1;
    harmlessAndAccepted += !failed && accepted ? 1 : 0;
  }

  /** Adds the results of another worker. */
  synchronized void addAll(Figures other) {
    other.calls.forEach((share, n) -> calls.merge(share, n, Integer::sum));
    other.handovers.forEach((share, n) -> handovers.merge(share, n, Integer::sum));
    other.constructs.forEach((construct, shares) -> shares.forEach((share, n) -> constructs
        .computeIfAbsent(construct, any -> new EnumMap<>(Share.class))
        .merge(share, n, Integer::sum)));
    other.reasons.forEach((reason, n) -> reasons.merge(reason, n, Integer::sum));
    escapes.addAll(other.escapes);
    namedWrong.addAll(other.namedWrong);
    programs += other.programs;
    exhausted += other.exhausted;
    harmless += other.harmless;
    harmlessAndAccepted += other.harmlessAndAccepted;
    runs += other.runs;
  }

  List<Escape> escapes() {
    return escapes;
  }

  /**
   * The escapes that are easiest to read and to shrink, with another suspect each. The suspect is
   * the construct under which the largest share of calls escapes.
   */
  List<Escape> smallestEscapes(int most) {
    Map<Optional<Construct>, Escape> smallest = new LinkedHashMap<>();
    escapes.stream()
        .sorted(Comparator.comparing(escape -> escape.program().source().length()))
        .forEach(escape -> smallest.putIfAbsent(suspect(escape), escape));
    return smallest.values().stream().limit(most).toList();
  }

  private Optional<Construct> suspect(Escape escape) {
    return escape.constructs().stream()
        .max(Comparator.comparing(this::escapeRate).thenComparing(Comparator.naturalOrder()));
  }

  private double escapeRate(Construct construct) {
    long escaped =
        escapes.stream().filter(each -> each.constructs().contains(construct)).count();
    return (double) escaped / (escaped + count(construct));
  }

  int count(Share share) {
    return calls.getOrDefault(share, 0);
  }

  int count(Construct construct) {
    return constructs.getOrDefault(construct, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** The percentage of calls and of values under contract that are under a construct. */
  double percent(Construct construct) {
    int all = Stream.of(calls, handovers)
        .flatMap(shares -> shares.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
    return 100.0 * count(construct) / Math.max(1, all);
  }

  /** The percentage of harmless calls that are proven. */
  double provenOfHarmless() {
    return percent(count(Share.PROVEN), count(Share.REFUSED_THOUGH_HARMLESS));
  }

  private static double percent(int part, int rest) {
    return part + rest == 0 ? 100 : 100.0 * part / (part + rest);
  }

  /** A line of progress. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "soundness: programs=%d exhausted=%d runs=%d calls: proven=%d refused_rightly=%d"
            + " refused_though_harmless=%d never_reached=%d escapes=%d proven_of_harmless=%.1f%%"
            + " named_wrong_though_harmless=%d",
        programs,
        exhausted,
        runs,
        count(Share.PROVEN),
        count(Share.REFUSED_RIGHTLY),
        count(Share.REFUSED_THOUGH_HARMLESS),
        count(Share.NEVER_REACHED),
        escapes.size(),
        provenOfHarmless(),
        namedWrong.harmless());
  }

  /** All figures as Markdown. */
  String tables() {
    StringBuilder text = new StringBuilder();
    text.append("| | calls | passed under a contract |\n|---|---:|---:|\n");
    for (Share share : Share.values()) {
      text.append("| %s | %d | %d |\n"
          .formatted(words(share.name()), count(share), handovers.getOrDefault(share, 0)));
    }
    text.append(String.format(
        Locale.ROOT,
        """
        | **escapes** | **%d** | |

        Harmless calls that are proven: **%.1f %%**.
        Programs without any failure: %d of %d, of which %d (%.1f %%) compile.
        All paths were run of %d programs (%.1f %%). There were %d runs.

        """,
        escapes.size(),
        provenOfHarmless(),
        harmless,
        programs,
        harmlessAndAccepted,
        percent(harmlessAndAccepted, harmless - harmlessAndAccepted),
        exhausted,
        percent(exhausted, programs - exhausted),
        runs));
    text.append(namedWrong.text());
    text.append(
        "| construct | proven | refused rightly | refused though harmless | proven of harmless |\n"
            + "|---|---:|---:|---:|---:|\n");
    constructs.forEach((construct, shares) -> {
      int proven = shares.getOrDefault(Share.PROVEN, 0);
      int refused = shares.getOrDefault(Share.REFUSED_THOUGH_HARMLESS, 0);
      text.append(String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.1f %% |\n",
          words(construct.name()),
          proven,
          shares.getOrDefault(Share.REFUSED_RIGHTLY, 0),
          refused,
          percent(proven, refused)));
    });
    text.append("\n| what the checker said of harmless calls | times |\n|---|---:|\n");
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(25)
        .forEach(reason -> text.append(
            "| %s | %d |\n".formatted(reason.getKey().replace("|", "\\|"), reason.getValue())));
    return text.toString();
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
