package org.metricdef.ingestion.holes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A set of ids, kept as ranges. What it costs depends on how many ranges there are, and not on how
 * many ids. Ranges that touch are one. Used by one thread.
 */
public final class IdRanges {

  /** The last id of each range, by its first. */
  private final NavigableMap<Long, Long> ranges = new TreeMap<>();

  /** No ids. */
  public IdRanges() {}

  /** The ids of these ranges. */
  public static IdRanges of(Iterable<IdRange> ranges) {
    IdRanges all = new IdRanges();
    ranges.forEach(all::add);
    return all;
  }

  /** Adds ids; those that are there already change nothing. */
  public void add(IdRange added) {
    long first = added.first();
    long last = added.last();
    // The range that begins before, and all that begin within or right after it.
    Map.Entry<Long, Long> before = ranges.floorEntry(first);
    if (before != null && before.getValue() >= first - 1) {
      first = before.getKey();
      last = Math.max(last, before.getValue());
    }
    NavigableMap<Long, Long> merged = ranges.subMap(first, true, last + 1, true);
    if (!merged.isEmpty()) {
      last = Math.max(last, merged.lastEntry().getValue());
    }
    merged.clear();
    ranges.put(first, last);
  }

  /** Takes ids away; those that are not there change nothing. */
  public void remove(IdRange removed) {
    Map.Entry<Long, Long> before = ranges.lowerEntry(removed.first());
    if (before != null && before.getValue() >= removed.first()) {
      ranges.put(before.getKey(), removed.first() - 1);
      if (before.getValue() > removed.last()) {
        ranges.put(removed.last() + 1, before.getValue());
        return;
      }
    }
    NavigableMap<Long, Long> within = ranges.subMap(removed.first(), true, removed.last(), true);
    long end = within.isEmpty() ? removed.last() : within.lastEntry().getValue();
    within.clear();
    if (end > removed.last()) {
      ranges.put(removed.last() + 1, end);
    }
  }

  /** Whether an id is there. */
  public boolean contains(long id) {
    Map.Entry<Long, Long> at = ranges.floorEntry(id);
    return at != null && at.getValue() >= id;
  }

  /** The lowest id that is there and not below this one. */
  public OptionalLong next(long from) {
    if (contains(from)) {
      return OptionalLong.of(from);
    }
    Long above = ranges.ceilingKey(from);
    return above == null ? OptionalLong.empty() : OptionalLong.of(above);
  }

  /** The highest id that is there. */
  public OptionalLong last() {
    return isEmpty() ? OptionalLong.empty() : OptionalLong.of(ranges.lastEntry().getValue());
  }

  /** The range with the most ids; the first of several. */
  public Optional<IdRange> largest() {
    IdRange largest = null;
    for (IdRange each : ranges()) {
      largest = largest == null || each.size() > largest.size() ? each : largest;
    }
    return Optional.ofNullable(largest);
  }

  /** The ids that are there and within a range. */
  public List<IdRange> within(IdRange range) {
    List<IdRange> found = new ArrayList<>();
    Long start = ranges.floorKey(range.first());
    for (Map.Entry<Long, Long> each : ranges
        .subMap(start == null ? range.first() : start, true, range.last(), true)
        .entrySet()) {
      long first = Math.max(each.getKey(), range.first());
      long last = Math.min(each.getValue(), range.last());
      if (first <= last) {
        found.add(new IdRange(first, last));
      }
    }
    return found;
  }

  /** The ids, as few ranges as there can be, by rising ids. */
  public List<IdRange> ranges() {
    List<IdRange> all = new ArrayList<>(ranges.size());
    ranges.forEach((first, last) -> all.add(new IdRange(first, last)));
    return all;
  }

  /** How many ids there are. */
  public long size() {
    long size = 0;
    for (Map.Entry<Long, Long> each : ranges.entrySet()) {
      size += each.getValue() - each.getKey() + 1;
    }
    return size;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  @Override
  public String toString() {
    return ranges().toString();
  }
}
