package org.metricdef.processor.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Loss;
import org.metricdef.processor.flow.Place;
import org.metricdef.processor.flow.Remedy;

/** The edit that lets the analysis follow a map again, with the keys that callers and metrics name. */
final class Proposal {

  private static final String ANNOTATION = "@LabelKeys";

  private final Asked asked;
  private final MessageContext context;

  Proposal(Asked asked, MessageContext context) {
    this.asked = asked;
    this.context = context;
  }

  void addTo(MessageLines lines) {
    if (asked.passed().open().isEmpty() || asked.passed().open().get().remedy().isEmpty()) {
      lines.add(
          "fix",
          "build the map in this class from constant keys, with() and without(), or declare its keys at its source: "
              + annotation(asked.expected()));
      return;
    }
    Loss loss = asked.passed().open().get();
    Remedy remedy = loss.remedy().get();
    if (!remedy.text().contains(ANNOTATION)) {
      lines.add("fix", remedy.text());
      return;
    }
    List<Asked> all = context.askedOf(loss);
    Map<Place, Keys> callers = remedy
        .states()
        .filter(element -> element.getKind() == ElementKind.PARAMETER)
        .map(context::passedTo)
        .orElse(Map.of());
    if (!callers.isEmpty()) {
      lines.add("callers", describe(callers));
    }
    boolean agree = all.stream().map(Asked::required).distinct().count() <= 1;
    if (!agree) {
      addCommon(lines, remedy, all);
      return;
    }
    Set<String> required = asked.required();
    lines.add("fix", with(remedy, required));
    exact(callers.values())
        .filter(passed -> !passed.equals(required))
        .ifPresent(passed -> lines.add(
            "", "or %s, and here %s".formatted(annotation(passed), steps(passed, required))));
  }

  /** Several calls ask for different keys of one map. */
  private static void addCommon(MessageLines lines, Remedy remedy, List<Asked> all) {
    lines.add(
        "required",
        all.stream()
            .map(each ->
                "%s at line %d".formatted(list(each.required()), each.place().line()))
            .distinct()
            .toArray(String[]::new));
    Set<String> common = new LinkedHashSet<>(all.get(0).required());
    all.forEach(each -> common.retainAll(each.required()));
    lines.add(
        "fix",
        common.isEmpty()
            ? "these calls have no key in common; pass each call its own map"
            : with(remedy, common) + "; all of them take these keys, add the others with with()");
  }

  private static String describe(Map<Place, Keys> callers) {
    String who = callers.size() == 1
        ? "its caller in this class passes"
        : "its %d callers in this class pass";
    String subject = who.formatted(callers.size());
    Optional<Set<String>> exact = exact(callers.values());
    if (exact.isPresent()) {
      return "%s exactly %s".formatted(subject, list(exact.get()));
    }
    return callers.entrySet().stream()
        .map(caller -> "%s passes %s".formatted(caller.getKey(), describe(caller.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String describe(Keys keys) {
    String known = KeyStory.passed(keys);
    return keys.open().isEmpty()
        ? known
        : keys.facts().isEmpty() ? "unknown keys" : known + " and unknown keys";
  }

  /** The keys that all callers pass, if they agree and all is known. */
  private static Optional<Set<String>> exact(Collection<Keys> callers) {
    Set<Set<String>> different =
        callers.stream().map(keys -> (Set<String>) keys.sure()).collect(Collectors.toSet());
    boolean known = callers.stream()
        .allMatch(keys -> keys.open().isEmpty() && keys.facts().keySet().equals(keys.sure()));
    return known && different.size() == 1 ? different.stream().findFirst() : Optional.empty();
  }

  private static String with(Remedy remedy, Set<String> keys) {
    return remedy.text().replace(ANNOTATION, annotation(keys));
  }

  private static String annotation(Set<String> keys) {
    return "%s({%s})"
        .formatted(
            ANNOTATION, keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
  }

  private static String steps(Set<String> from, Set<String> to) {
    String out = from.stream()
        .filter(key -> !to.contains(key))
        .map(".without(\"%s\")"::formatted)
        .collect(Collectors.joining());
    String in = to.stream()
        .filter(key -> !from.contains(key))
        .map(".with(\"%s\", …)"::formatted)
        .collect(Collectors.joining());
    return out + in;
  }

  private static String list(Set<String> keys) {
    return keys.isEmpty() ? "no labels" : String.join(", ", keys);
  }
}
