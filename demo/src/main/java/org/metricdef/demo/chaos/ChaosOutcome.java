package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.metricdef.testbed.audit.AuditReport;

/**
 * How a chaos run ended.
 *
 * @param report what became of the trades and the holes
 * @param faults how many have struck, by kind
 * @param recoveries how long each was felt, by kind, the shortest first
 * @param takeOvers how long after a producer's death its shards were open at others, the shortest
 *     first
 * @param took from the first trade to the last commit
 * @param failure why the run failed; empty if it did not
 */
public record ChaosOutcome(
    AuditReport report,
    SortedMap<String, Long> faults,
    SortedMap<String, List<Duration>> recoveries,
    List<Duration> takeOvers,
    Duration took,
    Optional<String> failure) {

  /** How many faults have struck. */
  public long faultCount() {
    return faults.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether all is as it was promised. */
  public boolean holds() {
    return failure.isEmpty() && report.clean() && report.sent() > 0;
  }

  /** What the last line says of the trades. */
  public String counts() {
    return "sent=%d delivered=%d missing=%d duplicated=%d out_of_order=%d"
        .formatted(
            report.sent(),
            report.delivered(),
            report.missing(),
            report.duplicated(),
            report.outOfOrder());
  }

  /** What the last line says of the chaos. */
  public String chaos() {
    return "faults=%d repaired=%d holes=%d"
        .formatted(faultCount(), report.repaired(), report.holes().recorded());
  }
}
