package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.HoldingsReport;

/**
 * How a chaos run ended.
 *
 * @param found what became of what the exchange has
 * @param faults how many have struck, by kind
 * @param adversities what the exchange has done that none should, and how often
 * @param recoveries how long each was felt, by kind, the shortest first
 * @param takeOvers how long after a producer's death its shards were open at others, the shortest
 *     first
 * @param took from the first trade to the last commit
 * @param failure why the run failed; empty if it did not
 */
public record ChaosOutcome(
    HoldingsReport found,
    SortedMap<String, Long> faults,
    SortedMap<String, Long> adversities,
    SortedMap<String, List<Duration>> recoveries,
    List<Duration> takeOvers,
    Duration took,
    Optional<String> failure) {

  /** What became of the trades and the holes. */
  public AuditReport report() {
    return found.audit();
  }

  /** How many faults have struck. */
  public long faultCount() {
    return sum(faults);
  }

  /** How often the exchange did what none should. */
  public long adversityCount() {
    return sum(adversities);
  }

  /** Whether all is as it was promised. */
  public boolean holds() {
    return failure.isEmpty()
        && report().clean()
        && found.wrong() == 0
        && report().sent() > 0;
  }

  /** What the last line says of the trades. */
  public String counts() {
    AuditReport report = report();
    return "sent=%d delivered=%d missing=%d duplicated=%d out_of_order=%d wrong=%d false_holes=%d"
        .formatted(
            report.sent(),
            report.delivered(),
            report.missing(),
            report.duplicated(),
            report.outOfOrder(),
            found.wrong(),
            found.falseHoles());
  }

  /** What the last line says of the chaos. */
  public String chaos() {
    return "faults=%d adversary=%d repaired=%d holes=%d late=%d refused=%d"
        .formatted(
            faultCount(),
            adversityCount(),
            report().repaired(),
            report().holes().recorded(),
            found.late(),
            found.refused());
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
