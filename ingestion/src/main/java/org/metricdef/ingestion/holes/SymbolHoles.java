package org.metricdef.ingestion.holes;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The holes of one symbol in one epoch of its ids. Each id belongs to the hole that was the first
 * to have it: a hole that is recorded twice counts once, and of one that overlaps others the rest
 * is a hole of its own.
 */
final class SymbolHoles {

  private final String symbol;
  private final int epoch;
  private final NavigableMap<Long, Kept> byFirstId = new TreeMap<>();

  /** All ids that are in a hole. */
  private final IdRanges known = new IdRanges();

  /** All ids that were found, also of holes whose record is gone. */
  private final IdRanges filled = new IdRanges();

  private static final class Kept {
    private final IdRange ids;
    private final long confirmedMicros;
    private final IdRanges missing;
    private OptionalLong filledMicros = OptionalLong.empty();

    Kept(IdRange ids, long confirmedMicros) {
      this.ids = ids;
      this.confirmedMicros = confirmedMicros;
      this.missing = IdRanges.of(List.of(ids));
    }
  }

  SymbolHoles(String symbol, int epoch) {
    this.symbol = symbol;
    this.epoch = epoch;
  }

  void confirmed(IdRange ids, long micros) {
    IdRanges fresh = IdRanges.of(List.of(ids));
    known.within(ids).forEach(fresh::remove);
    for (IdRange each : fresh.ranges()) {
      Kept kept = new Kept(each, micros);
      filled.within(each).forEach(kept.missing::remove);
      byFirstId.put(each.first(), kept);
    }
    known.add(ids);
  }

  void filled(IdRange ids, long micros) {
    filled.add(ids);
    for (Kept each : overlapping(ids)) {
      each.missing.remove(ids);
      each.filledMicros =
          OptionalLong.of(Math.max(micros, each.filledMicros.orElse(Long.MIN_VALUE)));
    }
  }

  /**
   * The hole that lacks an id and was confirmed after a time; empty if none is.
   *
   * @param earliestMicros in microseconds since 1970
   */
  Optional<HoleLog.Lacking> lacking(long id, long earliestMicros) {
    return overlapping(new IdRange(id, id)).stream()
        .filter(each -> each.missing.contains(id) && each.confirmedMicros >= earliestMicros)
        .map(each -> new HoleLog.Lacking(epoch, each.ids))
        .findFirst();
  }

  /** All holes by rising ids. */
  List<Hole> holes() {
    return byFirstId.values().stream().map(this::hole).toList();
  }

  /** Those that lack ids, by rising ids. */
  List<Hole> open() {
    return byFirstId.values().stream()
        .filter(each -> !each.missing.isEmpty())
        .map(this::hole)
        .toList();
  }

  private Hole hole(Kept kept) {
    return new Hole(
        symbol, epoch, kept.ids, kept.confirmedMicros, kept.missing.ranges(), kept.filledMicros);
  }

  private List<Kept> overlapping(IdRange ids) {
    Long start = byFirstId.floorKey(ids.first());
    List<Kept> found = new ArrayList<>(byFirstId
        .subMap(start == null ? ids.first() : start, true, ids.last(), true)
        .values());
    found.removeIf(each -> !each.ids.overlaps(ids));
    return found;
  }
}
