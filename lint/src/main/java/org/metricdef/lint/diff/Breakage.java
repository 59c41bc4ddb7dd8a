package org.metricdef.lint.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.opsrule.OpsFinding;
import org.metricdef.lint.opsrule.OpsRule;

/**
 * Which change breaks which rule or dashboard.
 *
 * @param changes every change, with what it breaks
 * @param others what breaks without one of the changes as its clear cause
 */
public record Breakage(List<JudgedChange> changes, List<OpsFinding> others) {

  /** What makes a finding the same one with the metrics of both versions. */
  private record Same(OpsRule rule, Location at, String subject) {

    static Same of(OpsFinding finding) {
      return new Same(finding.rule(), finding.at(), finding.subject());
    }
  }

  public Breakage {
    changes = List.copyOf(changes);
    others = List.copyOf(others);
  }

  /**
   * Gives each finding that is new to the change that causes it.
   *
   * @param before the findings with the metrics of the old version
   * @param after the findings of the same files with those of the new version
   */
  public static Breakage of(List<Change> changes, List<OpsFinding> before, List<OpsFinding> after) {
    Set<Same> known = new HashSet<>();
    before.forEach(each -> known.add(Same.of(each)));
    Map<Change, List<OpsFinding>> broken = new LinkedHashMap<>();
    changes.forEach(each -> broken.put(each, new ArrayList<>()));
    List<OpsFinding> others = new ArrayList<>();
    for (OpsFinding each : after) {
      if (!known.contains(Same.of(each))) {
        cause(each, changes).map(broken::get).orElse(others).add(each);
      }
    }
    List<JudgedChange> judged = new ArrayList<>();
    broken.forEach((change, found) -> judged.add(new JudgedChange(change, found, false)));
    return new Breakage(judged, others);
  }

  /** The likeliest cause first: what is about the same thing, then about the same metric. */
  private static Optional<Change> cause(OpsFinding finding, List<Change> changes) {
    for (BiPredicate<Change, OpsFinding> each : List.<BiPredicate<Change, OpsFinding>>of(
        (change, found) -> isAbout(change, found) && isNamed(change, found),
        // What a recording rule hands on, under the name that it gives.
        Breakage::isAboutLabel,
        (change, found) -> change.kind().breaks() && isNamed(change, found),
        Breakage::isNamed)) {
      Optional<Change> found =
          changes.stream().filter(change -> each.test(change, finding)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(Change change, OpsFinding finding) {
    return switch (finding.rule()) {
      case RULES_UNKNOWN_METRIC ->
        switch (change.kind()) {
          case METRIC_GONE, METRIC_RENAMED, KIND_CHANGED ->
            names(change).contains(finding.subject());
          case SERIES_GONE -> change.subject().equals(finding.subject());
          default -> false;
        };
      case RULES_UNKNOWN_LABEL -> isAboutLabel(change, finding);
      case RULES_IMPOSSIBLE_VALUE ->
        change.kind() == ChangeKind.VALUE_REMOVED && change.subject().equals(finding.subject());
      case RULES_KIND -> change.kind() == ChangeKind.KIND_CHANGED;
      case RULES_NEVER_FIRES -> change.kind() == ChangeKind.METRIC_IDLE;
      case RULES_SYNTAX -> false;
    };
  }

  private static boolean isAboutLabel(Change change, OpsFinding finding) {
    boolean isLabelGone =
        change.kind() == ChangeKind.LABEL_REMOVED || change.kind() == ChangeKind.LABEL_RENAMED;
    return finding.rule() == OpsRule.RULES_UNKNOWN_LABEL
        && isLabelGone
        && change.subject().equals(finding.subject());
  }

  /** Whether the expression asks for the metric as it was. */
  private static boolean isNamed(Change change, OpsFinding finding) {
    return names(change).stream()
        .anyMatch(each -> Pattern.compile("(?<![\\w:])%s(?![\\w:])".formatted(Pattern.quote(each)))
            .matcher(finding.expression())
            .find());
  }

  private static Set<String> names(Change change) {
    Set<String> names = new HashSet<>();
    change.before().ifPresent(each -> {
      names.add(each.id().name());
      names.addAll(each.shape().series());
    });
    return names;
  }
}
