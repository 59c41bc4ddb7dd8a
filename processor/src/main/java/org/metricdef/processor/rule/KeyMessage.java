package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.KeyWay;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** Writes messages about keys: what is wrong, where each key comes from, and the edit. */
final class KeyMessage {

  private KeyMessage() {}

  /**
   * The message for keys that are wrong.
   *
   * @param subject the metric or the contract that requires the keys
   * @param base the base labels of the metric, which a call does not pass
   * @param fix the edit, if one is certain
   */
  static MessageLines wrong(
      String subject, KeyComparison comparison, Set<String> base, Optional<Fix> fix) {
    MessageLines lines = new MessageLines("%s takes %s; %s"
        .formatted(
            subject,
            Phrases.keys(comparison.expected()),
            String.join(", and ", faults(comparison))));
    addKeys(lines, comparison, base, Typos.of(comparison));
    fix.ifPresentOrElse(
        lines::addFix,
        () -> lines.addAdvice("pass exactly " + Phrases.keys(comparison.expected())));
    return lines;
  }

  /** The message for keys that are wrong on a path which perhaps never leads to the call. */
  static MessageLines possiblyWrong(String subject, KeyComparison comparison, Optional<Fix> fix) {
    List<String> doubts = new ArrayList<>();
    if (!comparison.extra().isEmpty()) {
      doubts.add("%s may be passed".formatted(Phrases.quoted(comparison.extra(), ", ")));
    }
    if (!comparison.missing().isEmpty()) {
      doubts.add("%s may be missing".formatted(Phrases.quoted(comparison.missing(), ", ")));
    }
    MessageLines lines = new MessageLines("cannot prove that %s is given exactly %s: %s"
        .formatted(subject, Phrases.keys(comparison.expected()), String.join(", and ", doubts)));
    addKeys(lines, comparison, Set.of(), Typos.of(comparison));
    Optional<UnknownCause> breach = comparison.passed().breach();
    if (breach.isPresent()) {
      // A breach of the contract itself says what to do; a change of the map does not.
      Optional<String> keep = breach.get().fix().map(SuggestedFix::text);
      lines.add(
          keep.isPresent() ? "broken" : "changed",
          "perhaps at %s, which is refused: %s"
              .formatted(breach.get().place(), breach.get().why()));
      fix.ifPresent(lines::addFix);
      lines.addAdvice(keep.orElse("change a copy there, and pass the copy: new HashMap<>(map)"));
    } else {
      lines.add(
          "joined",
          "paths with different keys meet before this; perhaps not all of them lead here");
      fix.ifPresent(lines::addFix);
      lines.addAdvice(
          "make the call on each path with its own labels, or create all labels on the path that makes the call");
    }
    return lines;
  }

  private static void addKeys(
      MessageLines lines, KeyComparison comparison, Set<String> base, Map<String, String> meant) {
    boolean isStated = !comparison.passed().facts().isEmpty()
        && comparison.passed().facts().values().stream()
            .allMatch(fact -> fact.origins().stream().allMatch(Origin::isStated));
    lines.add(isStated ? "stated" : "passed", KeyProvenanceText.passed(comparison.passed()));
    lines.add("reached", KeyProvenanceText.of(comparison.callers()).toArray(String[]::new));
    for (String key : comparison.extra()) {
      Optional<String> remark = base.contains(key)
          ? Optional.of("a base label, which is set at registration")
          : Optional.ofNullable(meant.get(key)).map("did you mean '%s'?"::formatted);
      add(lines, key, KeyProvenanceText.ofExtra(comparison.passed().fact(key), remark));
      comparison.passed().fact(key).origins().forEach(origin -> lines.addWay(way(key, origin)));
    }
    for (String key : comparison.missing()) {
      add(lines, key, KeyProvenanceText.ofMissing(key, comparison.passed()));
    }
    comparison
        .unknown()
        .ifPresent(cause -> lines.addUnknownSince(cause, "other keys may be present"));
  }

  private static KeyWay way(String key, Origin origin) {
    List<Hop> steps = new ArrayList<>();
    steps.add(new Hop(origin.how(), origin.place()));
    steps.addAll(origin.hops().hops());
    return new KeyWay(key, steps);
  }

  private static void add(MessageLines lines, String key, List<String> provenance) {
    lines.add(key, provenance.toArray(String[]::new));
  }

  private static List<String> faults(KeyComparison comparison) {
    List<String> faults = new ArrayList<>();
    SortedSet<String> extra = comparison.extra();
    if (!extra.isEmpty()) {
      faults.add(
          extra.size() == 1
              ? "%s is not one of them".formatted(Phrases.quoted(extra, ", "))
              : "%s are not among them".formatted(Phrases.quoted(extra, ", ")));
    }
    SortedSet<String> always = new TreeSet<>(comparison.missing());
    always.removeAll(comparison.passed().facts().keySet());
    SortedSet<String> sometimes = new TreeSet<>(comparison.missing());
    sometimes.removeAll(always);
    if (!always.isEmpty()) {
      faults.add("%s %s missing"
          .formatted(Phrases.quoted(always, ", "), always.size() == 1 ? "is" : "are"));
    }
    if (!sometimes.isEmpty()) {
      faults.add("%s %s missing on some paths"
          .formatted(Phrases.quoted(sometimes, ", "), sometimes.size() == 1 ? "is" : "are"));
    }
    return faults;
  }

  /**
   * The cause of wrong keys. It is empty if a key was never added: that has no place that several
   * calls could share, so each call is a mistake of its own.
   */
  static Optional<FindingCause> causeOfWrong(String subject, KeyComparison comparison) {
    Map<String, SortedSet<Origin>> extra = new TreeMap<>();
    for (String key : comparison.extra()) {
      extra.put(key, comparison.passed().fact(key).origins());
    }
    Map<String, SortedSet<PathCondition.Condition>> missing = new TreeMap<>();
    for (String key : comparison.missing()) {
      missing.put(key, comparison.passed().missingOn(key).conditions());
    }
    return missing.values().stream().anyMatch(Set::isEmpty)
        ? Optional.empty()
        : Optional.of(new FindingCause.WrongKeys(subject, extra, missing));
  }

  /** The message for keys that are unknown. */
  static MessageLines unproven(
      KeyRequirement requirement, Optional<Fix> fix, MessageContext context) {
    MessageLines lines = new MessageLines("cannot prove that %s is given %s%s"
        .formatted(
            requirement.subject(),
            requirement.expected().isEmpty() ? "" : "exactly ",
            Phrases.keys(requirement.expected())));
    requirement.passed().open().ifPresent(lines::addUnknownSince);
    if (!requirement.passed().facts().isEmpty()) {
      lines.add("known", KeyProvenanceText.passed(requirement.passed()));
    }
    new AnnotationFix(requirement, fix, context).addTo(lines);
    return lines;
  }
}
