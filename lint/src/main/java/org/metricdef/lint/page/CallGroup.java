package org.metricdef.lint.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.lint.guide.Emission;
import org.metricdef.lint.guide.GuidePlace;

/**
 * Calls of one class of which the same is known.
 *
 * @param places a place for each call; without lines if they are not told
 */
record CallGroup(Emission.Standing standing, List<GuidePlace> places) {

  private record Key(String module, String type, Emission.Standing standing) {}

  CallGroup {
    places = List.copyOf(places);
  }

  /** The groups in the order of their first calls. */
  static List<CallGroup> of(List<Emission> calls) {
    Map<Key, List<GuidePlace>> groups = new LinkedHashMap<>();
    for (Emission each : calls) {
      groups
          .computeIfAbsent(
              new Key(each.at().module(), each.at().type(), each.standing()),
              key -> new ArrayList<>())
          .add(each.at());
    }
    List<CallGroup> all = new ArrayList<>();
    groups.forEach((key, places) -> all.add(new CallGroup(key.standing(), places)));
    return all;
  }

  GuidePlace first() {
    return places.get(0);
  }

  /** The places whose lines are known, each line once. */
  List<GuidePlace> lines() {
    return places.stream().filter(each -> each.line() > 0).distinct().toList();
  }
}
