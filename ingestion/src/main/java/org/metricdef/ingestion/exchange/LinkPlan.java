package org.metricdef.ingestion.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which link is for which symbols. A symbol stays with its link for as long as it is wanted, since
 * to move it would cost two messages and perhaps a gap.
 *
 * @param links by the link's number; a link without symbols needs no connection
 */
record LinkPlan(List<Set<String>> links) {

  static final LinkPlan EMPTY = new LinkPlan(List.of());

  LinkPlan {
    links = links.stream().map(Set::copyOf).toList();
  }

  /**
   * The plan for other symbols, spread evenly over as few links as will do.
   *
   * @param most how many symbols fit one link
   */
  LinkPlan with(Set<String> wanted, int most) {
    List<Set<String>> next = new ArrayList<>();
    Set<String> added = new TreeSet<>(wanted);
    for (Set<String> link : links) {
      Set<String> kept = new HashSet<>(link);
      kept.retainAll(wanted);
      added.removeAll(kept);
      next.add(kept);
    }
    int needed = (wanted.size() + most - 1) / most;
    added.forEach(symbol -> roomiest(next, needed).add(symbol));
    return new LinkPlan(next);
  }

  /** How many links need a connection. */
  int size() {
    return (int) links.stream().filter(link -> !link.isEmpty()).count();
  }

  private static Set<String> roomiest(List<Set<String>> links, int needed) {
    long used = links.stream().filter(link -> !link.isEmpty()).count();
    Set<String> best = null;
    for (Set<String> link : links) {
      boolean fits = link.isEmpty() == (used < needed);
      if (fits && (best == null || link.size() < best.size())) {
        best = link;
      }
    }
    if (best == null) {
      best = new HashSet<>();
      links.add(best);
    }
    return best;
  }
}
