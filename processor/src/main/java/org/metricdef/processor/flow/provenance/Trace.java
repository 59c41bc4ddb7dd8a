package org.metricdef.processor.flow.provenance;

import java.util.ArrayList;
import java.util.List;

/** The hops of a map or a key, oldest first. */
public final class Trace extends MessageOnly {

  /** A trace without hops. */
  public static final Trace NONE = new Trace(List.of(), false);

  private static final int LONGEST = 6;

  private final List<Hop> hops;
  private final boolean cut;

  private Trace(List<Hop> hops, boolean cut) {
    this.hops = List.copyOf(hops);
    this.cut = cut;
  }

  public List<Hop> hops() {
    return hops;
  }

  /** Whether later hops were dropped. */
  public boolean isCut() {
    return cut;
  }

  public boolean isEmpty() {
    return hops.isEmpty();
  }

  /** The trace with one more hop. A hop that it contains already is not repeated. */
  public Trace plus(Hop hop) {
    if (cut || hops.contains(hop)) {
      return this;
    }
    if (hops.size() == LONGEST) {
      return new Trace(hops, true);
    }
    List<Hop> more = new ArrayList<>(hops);
    more.add(hop);
    return new Trace(more, false);
  }

  public Trace plus(Trace other) {
    Trace all = this;
    for (Hop hop : other.hops) {
      all = all.plus(hop);
    }
    return other.cut && !all.cut ? new Trace(all.hops, true) : all;
  }

  /** The hops after the common beginning of both traces. */
  public Trace after(Trace start) {
    int same = 0;
    while (same < Math.min(hops.size(), start.hops.size())
        && hops.get(same).equals(start.hops.get(same))) {
      same++;
    }
    return new Trace(hops.subList(same, hops.size()), cut && !start.cut);
  }

  /** Whether messages prefer this trace: the shorter one, else the first in order. */
  public boolean isBetterThan(Trace other) {
    if (hops.size() != other.hops.size()) {
      return hops.size() < other.hops.size();
    }
    for (int i = 0; i < hops.size(); i++) {
      int order = hops.get(i).compareTo(other.hops.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return hops.toString();
  }
}
