package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.flow.Branch;
import org.metricdef.processor.flow.Hop;
import org.metricdef.processor.flow.KeyFact;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Origin;
import org.metricdef.processor.flow.Place;

/** Tells of one key: where it was put in, the hops that it took, and where it is missing. */
final class KeyStory {

  private final List<String> lines = new ArrayList<>();
  private String file = "";

  private KeyStory() {}

  /** The story of a key that is there and should not be. */
  static List<String> ofExtra(KeyFact fact, Optional<String> remark) {
    KeyStory story = new KeyStory();
    story.addOrigins(fact);
    remark.ifPresent(story.lines::add);
    return story.lines;
  }

  /** The story of a key that is asked for and absent; empty where there is nothing to say. */
  static List<String> ofMissing(String key, Keys passed) {
    KeyStory story = new KeyStory();
    if (passed.facts().containsKey(key)) {
      story.addOrigins(passed.facts().get(key));
    }
    String lead = "missing ";
    for (Branch.Condition condition : passed.absenceOf(key).conditions()) {
      story.lines.add(lead + story.told(condition));
      lead = "or ";
    }
    return story.lines;
  }

  /** The keys that are passed, in short. */
  static String passed(Keys keys) {
    String all = keys.facts().entrySet().stream()
        .map(
            entry -> entry.getValue().sure() ? entry.getKey() : entry.getKey() + " (on some paths)")
        .collect(Collectors.joining(", "));
    return all.isEmpty() ? "no labels" : all;
  }

  private void addOrigins(KeyFact fact) {
    if (fact.origins().stream().allMatch(origin -> origin.hops().hops().isEmpty())) {
      file = fact.origins().first().place().file();
      lines.add("added at "
          + fact.origins().stream().map(Object::toString).collect(Collectors.joining(", ")));
      return;
    }
    String lead = "added at ";
    for (Origin origin : fact.origins()) {
      file = origin.place().file();
      lines.add(lead + origin);
      if (!origin.hops().hops().isEmpty()) {
        lines.add(origin.hops().hops().stream().map(this::told).collect(Collectors.joining(" "))
            + (origin.hops().isCut() ? " → …" : ""));
      }
      lead = "or at ";
    }
  }

  private String told(Hop hop) {
    return "→ %s at %s".formatted(hop.how(), near(hop.place()));
  }

  private String told(Branch.Condition condition) {
    return condition.lead()
        + (condition.place().equals(Place.NOWHERE) ? "" : " at " + near(condition.place()))
        + (condition.tail().isEmpty() ? "" : " " + condition.tail());
  }

  /** A place, without its file where that was named just before. */
  private String near(Place place) {
    boolean same = place.file().equals(file) && place.line() > 0;
    file = place.file();
    return same ? ":" + place.line() : place.toString();
  }
}
