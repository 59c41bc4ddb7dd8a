package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what is wrong with the keys that are passed: the fault, where each key came from, the edit. */
final class KeyMessage {

  private KeyMessage() {}

  /**
   * The message for keys that are surely wrong.
   *
   * @param subject who asks for the keys, beginning a sentence
   * @param base the base labels of the metric, which are not passed
   */
  static MessageLines wrong(
      String subject,
      KeyComparison comparison,
      Set<String> base,
      Optional<ExpressionTree> labels,
      MessageContext context) {
    MessageLines lines = new MessageLines("%s takes %s; %s"
        .formatted(
            subject, list(comparison.expected()), String.join(", and ", faults(comparison))));
    lines.add("passed", KeyStory.passed(comparison.passed()));
    Map<String, String> meant = Typos.of(comparison);
    for (String key : comparison.extra()) {
      Optional<String> remark = base.contains(key)
          ? Optional.of("a base label, which is set at registration")
          : Optional.ofNullable(meant.get(key)).map("did you mean '%s'?"::formatted);
      add(lines, key, KeyStory.ofExtra(comparison.passed().facts().get(key), remark));
    }
    for (String key : comparison.missing()) {
      add(lines, key, KeyStory.ofMissing(key, comparison.passed()));
    }
    comparison
        .unknown()
        .ifPresent(
            loss -> lines.add("unknown since", loss.toString(), "other keys may be present"));
    lines.add("fix", Mend.of(labels, comparison, meant, context));
    return lines;
  }

  private static void add(MessageLines lines, String key, List<String> story) {
    lines.add(key, story.toArray(String[]::new));
  }

  private static List<String> faults(KeyComparison comparison) {
    List<String> faults = new ArrayList<>();
    SortedSet<String> extra = comparison.extra();
    if (!extra.isEmpty()) {
      faults.add(
          extra.size() == 1
              ? "%s is not one of them".formatted(quoted(extra))
              : "%s are not among them".formatted(quoted(extra)));
    }
    SortedSet<String> always = new TreeSet<>(comparison.missing());
    always.removeAll(comparison.passed().facts().keySet());
    SortedSet<String> sometimes = new TreeSet<>(comparison.missing());
    sometimes.removeAll(always);
    if (!always.isEmpty()) {
      faults.add("%s %s missing".formatted(quoted(always), always.size() == 1 ? "is" : "are"));
    }
    if (!sometimes.isEmpty()) {
      faults.add("%s %s missing on some paths"
          .formatted(quoted(sometimes), sometimes.size() == 1 ? "is" : "are"));
    }
    return faults;
  }

  /**
   * What wrong calls of one cause have in common: who asks, and where each wrong key comes from or is
   * lost. A key that was never there has no such place, so that each call is its own mistake.
   */
  static Optional<Object> causeOfWrong(String subject, KeyComparison comparison) {
    Map<String, Object> places = new TreeMap<>();
    comparison
        .extra()
        .forEach(key -> places.put(key, comparison.passed().facts().get(key).origins()));
    comparison
        .missing()
        .forEach(key -> places.put(key, comparison.passed().absenceOf(key).conditions()));
    boolean traced = comparison.missing().stream()
        .noneMatch(key -> comparison.passed().absenceOf(key).conditions().isEmpty());
    return traced ? Optional.of(List.of(subject, places)) : Optional.empty();
  }

  /** The message for keys that are not known. */
  static MessageLines unproven(Asked asked, MessageContext context) {
    MessageLines lines = new MessageLines("cannot prove that %s is given %s%s"
        .formatted(
            asked.subject(), asked.expected().isEmpty() ? "" : "exactly ", list(asked.expected())));
    asked.passed().open().ifPresent(loss -> lines.add("unknown since", loss.toString()));
    if (!asked.passed().facts().isEmpty()) {
      lines.add("known", KeyStory.passed(asked.passed()));
    }
    new Proposal(asked, context).addTo(lines);
    return lines;
  }

  static String list(Set<String> keys) {
    return keys.isEmpty() ? "no labels" : String.join(", ", keys);
  }

  private static String quoted(Set<String> keys) {
    return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
  }
}
