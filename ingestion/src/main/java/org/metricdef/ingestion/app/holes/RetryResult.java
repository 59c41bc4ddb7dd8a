package org.metricdef.ingestion.app.holes;

import java.util.List;
import java.util.Optional;
import org.metricdef.ingestion.holes.Hole;
import org.metricdef.ingestion.holes.HoleSearch;
import org.metricdef.ingestion.holes.IdRange;
import org.metricdef.ingestion.holes.IdRanges;

/**
 * What a retry made of a hole.
 *
 * @param found the ids that the exchange has now
 * @param left what is to say of the others; empty if there are none
 */
public record RetryResult(IdRanges found, Optional<String> left) {

  private static final int MOST_RANGES = 5;

  /** What a search made of those ids of a hole that it was asked for. */
  static RetryResult of(Hole hole, List<IdRange> asked, IdRanges foundOfSymbol, HoleSearch search) {
    IdRanges found = IdRanges.of(foundOfSymbol.within(hole.ids()));
    IdRanges left = IdRanges.of(asked);
    found.ranges().forEach(left::remove);
    return new RetryResult(
        found, left.isEmpty() ? Optional.empty() : Optional.of(why(left, search)));
  }

  /** The result as a sentence. */
  public String text() {
    String has = found.isEmpty() ? "" : "the exchange has " + found.size() + " now: " + some();
    return has + left.map(why -> (has.isEmpty() ? "" : "; ") + why).orElse("");
  }

  private String some() {
    List<IdRange> ranges = found.ranges();
    String first = String.join(
        ", ", ranges.stream().limit(MOST_RANGES).map(IdRange::toString).toList());
    return first + (ranges.size() > MOST_RANGES ? ", ..." : "");
  }

  private static String why(IdRanges left, HoleSearch search) {
    boolean lacking =
        left.ranges().stream().allMatch(range -> search.proof(range) == HoleSearch.Proof.LACKING);
    if (lacking) {
      return "the exchange has later ids and lacks " + left.size();
    }
    String failure = search.failure().map(it -> ": " + it.getMessage()).orElse("");
    return "of " + left.size() + " nothing is known, since no answer went past them" + failure;
  }
}
