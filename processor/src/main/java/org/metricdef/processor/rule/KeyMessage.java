package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.KeyFact;

/** Says what is wrong with the keys that are passed: the fault, where each key came from, the edit. */
final class KeyMessage {

  private KeyMessage() {}

  /**
   * The message for keys that are surely wrong.
   *
   * @param subject who asks for the keys, beginning a sentence
   * @param base the base labels of the metric, which are not passed
   */
  static String wrong(
      String subject,
      KeyComparison comparison,
      Set<String> base,
      Optional<ExpressionTree> labels,
      MessageContext context) {
    List<String> faults = new ArrayList<>();
    SortedSet<String> extra = comparison.extra();
    if (!extra.isEmpty()) {
      faults.add(
          extra.size() == 1
              ? "%s is not one of them".formatted(quoted(extra))
              : "%s are not among them".formatted(quoted(extra)));
    }
    if (!comparison.missing().isEmpty()) {
      faults.add("%s %s missing%s"
          .formatted(
              quoted(comparison.missing()),
              comparison.missing().size() == 1 ? "is" : "are",
              comparison.passed().facts().keySet().containsAll(comparison.missing())
                  ? " on some paths"
                  : ""));
    }
    MessageLines lines = new MessageLines("%s takes %s; %s"
        .formatted(subject, list(comparison.expected()), String.join(", and ", faults)));
    lines.add("passed", passed(comparison));
    for (String key : extra) {
      KeyFact fact = comparison.passed().facts().get(key);
      String origins =
          fact.origins().stream().map(Object::toString).collect(Collectors.joining(", "));
      lines.add(
          key,
          "put in at " + origins
              + (base.contains(key) ? "; a base label, bound at registration" : ""));
    }
    comparison
        .unknown()
        .ifPresent(loss -> lines.add("unknown", "other keys may be there: " + loss));
    lines.add("mend", Mend.of(labels, extra, comparison.missing(), context));
    return lines.toString();
  }

  /** The message for keys that are not known. */
  static String unproven(String subject, KeyComparison comparison) {
    MessageLines lines = new MessageLines(
        "cannot prove that %s is given exactly %s".formatted(subject, list(comparison.expected())));
    comparison.unknown().ifPresent(loss -> lines.add("lost at", loss.toString()));
    if (!comparison.passed().facts().isEmpty()) {
      lines.add("known", passed(comparison));
    }
    lines.add(
        "mend",
        "follow the map from one class in literals, with() and without(), or state its keys where it comes from: @LabelKeys({%s})"
            .formatted(comparison.expected().stream()
                .map(key -> '"' + key + '"')
                .collect(Collectors.joining(", "))));
    return lines.toString();
  }

  private static String passed(KeyComparison comparison) {
    String keys = comparison.passed().facts().entrySet().stream()
        .map(
            entry -> entry.getValue().sure() ? entry.getKey() : entry.getKey() + " (on some paths)")
        .collect(Collectors.joining(", "));
    return keys.isEmpty() ? "no labels" : keys;
  }

  static String list(Set<String> keys) {
    return keys.isEmpty() ? "no labels" : String.join(", ", keys);
  }

  private static String quoted(Set<String> keys) {
    return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
  }
}
