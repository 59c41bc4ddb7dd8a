package org.metricdef.processor.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Keys;

/**
 * Writes the edit that makes the keys of a map known again. If that is an annotation, its keys come
 * from the callers and from all requirements for the map.
 */
final class AnnotationFix {

  private static final String ANNOTATION = "@LabelKeys";

  private final KeyRequirement requirement;
  private final MessageContext context;

  AnnotationFix(KeyRequirement requirement, MessageContext context) {
    this.requirement = requirement;
    this.context = context;
  }

  void addTo(MessageLines lines) {
    Optional<UnknownCause> cause = requirement.passed().open();
    Optional<SuggestedFix> fix = cause.flatMap(UnknownCause::fix);
    if (fix.isEmpty()) {
      lines.addFix(
          "build the map in this class from constant keys, with() and without(), or declare its keys at its source: "
              + annotation(requirement.expected()));
    } else if (fix.get().text().contains(ANNOTATION)) {
      addAnnotation(lines, fix.get(), context.requirementsSince(cause.orElseThrow()));
    } else {
      lines.addFix(fix.get().text());
    }
  }

  private void addAnnotation(MessageLines lines, SuggestedFix fix, List<KeyRequirement> all) {
    Map<Place, Keys> callers = fix.states()
        .filter(element -> element.getKind() == ElementKind.PARAMETER)
        .map(context::passedTo)
        .orElse(Map.of());
    if (!callers.isEmpty()) {
      lines.add("callers", describe(callers));
    }
    if (all.stream().map(KeyRequirement::keysAtUnknown).distinct().count() > 1) {
      addCommonKeys(lines, fix, all);
      return;
    }
    Set<String> required = requirement.keysAtUnknown();
    lines.addFix(with(fix, required));
    exact(callers.values())
        .filter(passed -> !passed.equals(required))
        .ifPresent(passed -> lines.add(
            "", "or %s, and here %s".formatted(annotation(passed), steps(passed, required))));
  }

  /** Several calls require different keys of the same map. */
  private static void addCommonKeys(
      MessageLines lines, SuggestedFix fix, List<KeyRequirement> all) {
    lines.add(
        "required",
        all.stream()
            .map(each -> "%s at line %d"
                .formatted(Phrases.keys(each.keysAtUnknown()), each.place().line()))
            .distinct()
            .toArray(String[]::new));
    Set<String> common = new LinkedHashSet<>(all.get(0).keysAtUnknown());
    all.forEach(each -> common.retainAll(each.keysAtUnknown()));
    lines.addFix(
        common.isEmpty()
            ? "these calls have no key in common; pass each call its own map"
            : with(fix, common) + "; all of them take these keys, add the others with with()");
  }

  private static String describe(Map<Place, Keys> callers) {
    String who = callers.size() == 1
        ? "its caller in this class passes"
        : "its %d callers in this class pass";
    String subject = who.formatted(callers.size());
    Optional<Set<String>> exact = exact(callers.values());
    if (exact.isPresent()) {
      return "%s exactly %s".formatted(subject, Phrases.keys(exact.get()));
    }
    return callers.entrySet().stream()
        .map(caller -> "%s passes %s".formatted(caller.getKey(), describe(caller.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String describe(Keys keys) {
    String known = KeyProvenanceText.passed(keys);
    return keys.open().isEmpty()
        ? known
        : keys.facts().isEmpty() ? "unknown keys" : known + " and unknown keys";
  }

  /** The keys that every caller passes, if all pass the same ones and all are known. */
  private static Optional<Set<String>> exact(Collection<Keys> callers) {
    Set<Set<String>> different =
        callers.stream().map(keys -> (Set<String>) keys.sure()).collect(Collectors.toSet());
    boolean known = callers.stream()
        .allMatch(keys -> keys.open().isEmpty() && keys.facts().keySet().equals(keys.sure()));
    return known && different.size() == 1 ? different.stream().findFirst() : Optional.empty();
  }

  private static String with(SuggestedFix fix, Set<String> keys) {
    return fix.text().replace(ANNOTATION, annotation(keys));
  }

  private static String annotation(Set<String> keys) {
    return "%s({%s})"
        .formatted(
            ANNOTATION, keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
  }

  /** The calls that turn labels with some keys into labels with others. */
  private static String steps(Set<String> from, Set<String> to) {
    String removed = from.stream()
        .filter(key -> !to.contains(key))
        .map(".without(\"%s\")"::formatted)
        .collect(Collectors.joining());
    String added = to.stream()
        .filter(key -> !from.contains(key))
        .map(".with(\"%s\", …)"::formatted)
        .collect(Collectors.joining());
    return removed + added;
  }
}
