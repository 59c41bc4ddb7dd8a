package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.KeyFact;
import org.metricdef.processor.flow.value.Keys;

/** Describes the provenance of a key: where it was added, its hops, and where it is missing. */
final class KeyProvenanceText {

  private final List<String> lines = new ArrayList<>();
  private String file = "";

  private KeyProvenanceText() {}

  /** The lines about a key that should not be present. */
  static List<String> ofExtra(KeyFact fact, Optional<String> remark) {
    KeyProvenanceText text = new KeyProvenanceText();
    text.addOrigins(fact);
    remark.ifPresent(text.lines::add);
    return text.lines;
  }

  /** The lines about a key that is required and absent; empty if the key was never added. */
  static List<String> ofMissing(String key, Keys passed) {
    KeyProvenanceText text = new KeyProvenanceText();
    if (passed.facts().containsKey(key)) {
      text.addOrigins(passed.fact(key));
    }
    String lead = "missing ";
    for (PathCondition.Condition condition : passed.missingOn(key).conditions()) {
      text.lines.add(lead + text.describe(condition));
      lead = "or ";
    }
    return text.lines;
  }

  /** The lines about the paths that lead to a place; empty if nothing is known of them. */
  static List<String> of(PathCondition paths) {
    KeyProvenanceText text = new KeyProvenanceText();
    paths.conditions().forEach(condition -> text.lines.add(text.describe(condition)));
    return text.lines;
  }

  /** The passed keys in one line. */
  static String passed(Keys keys) {
    return Phrases.keys(keys.facts().entrySet().stream()
        .map(
            entry -> entry.getValue().sure() ? entry.getKey() : entry.getKey() + " (on some paths)")
        .toList());
  }

  private void addOrigins(KeyFact fact) {
    if (fact.origins().stream().allMatch(Origin::isStated)
        && fact.origins().stream().allMatch(origin -> origin.hops().hops().isEmpty())) {
      file = fact.origins().first().place().file();
      fact.origins()
          .forEach(
              origin -> lines.add("stated by %s at %s".formatted(origin.how(), origin.place())));
      return;
    }
    if (fact.origins().stream().allMatch(origin -> origin.hops().hops().isEmpty())) {
      file = fact.origins().first().place().file();
      lines.add("added at "
          + fact.origins().stream()
              .map(Object::toString)
              .distinct()
              .collect(Collectors.joining(", ")));
      return;
    }
    String lead = "added at ";
    for (Origin origin : fact.origins()) {
      file = origin.place().file();
      lines.add(
          origin.isStated()
              ? "%sstated by %s at %s"
                  .formatted(lead.equals("or at ") ? "or " : "", origin.how(), origin.place())
              : lead + origin);
      if (!origin.hops().hops().isEmpty()) {
        lines.add(origin.hops().hops().stream().map(this::describe).collect(Collectors.joining(" "))
            + (origin.hops().isCut() ? " → …" : ""));
      }
      lead = "or at ";
    }
  }

  private String describe(Hop hop) {
    return "→ %s at %s".formatted(hop.how(), near(hop.place()));
  }

  private String describe(PathCondition.Condition condition) {
    return condition.lead()
        + (condition.place().equals(Place.NOWHERE) ? "" : " at " + near(condition.place()))
        + (condition.tail().isEmpty() ? "" : " " + condition.tail());
  }

  /** A place, without its file if the text has just named that file. */
  private String near(Place place) {
    boolean same = place.file().equals(file) && place.line() > 0;
    file = place.file();
    return same ? ":" + place.line() : place.toString();
  }
}
