package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.TreeText;

/**
 * Something that is known of a value beside the value itself, from where it came into being up to
 * where it is now. No key depends on it.
 *
 * @param place where it came into being
 * @param expression the source there
 * @param what what that is, for people: {@code an exception's message}
 * @param fix what to write instead, for people
 * @param hops the places that it passed since then, at most {@value #MOST_HOPS}
 */
public record Taint(
    Nature nature, Place place, String expression, String what, String fix, List<Hop> hops)
    implements Comparable<Taint> {

  /** What is the matter with the value. */
  public enum Nature {
    /** It is never the same for long: a text, a time, an id. */
    UNBOUNDED,
    /** It may be null on a path that is known. */
    NULL
  }

  /** Bounded, so that a loop cannot add to it for ever. */
  private static final int MOST_HOPS = 4;

  private static final int LONGEST_EXPRESSION = 60;

  private static final Comparator<Taint> BY_ORIGIN = Comparator.comparing(Taint::nature)
      .thenComparing(Taint::place)
      .thenComparing(Taint::expression)
      .thenComparing(Taint::what)
      .thenComparing(Taint::fix);

  public Taint {
    hops = List.copyOf(hops);
  }

  /** A trait that comes into being at an expression. */
  public static Taint at(Nature nature, Place place, Tree expression, String what, String fix) {
    return at(nature, place, TreeText.of(expression, LONGEST_EXPRESSION), what, fix);
  }

  /** A trait that comes into being. */
  public static Taint at(Nature nature, Place place, String expression, String what, String fix) {
    return new Taint(nature, place, expression, what, fix, List.of());
  }

  /** The trait one place on; a place on the same line is no news. */
  Taint via(Hop hop) {
    Place last = hops.isEmpty() ? place : hops.get(hops.size() - 1).place();
    if (hops.size() == MOST_HOPS || last.equals(hop.place()) || hops.contains(hop)) {
      return this;
    }
    List<Hop> longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Taint(nature, place, expression, what, fix, longer);
  }

  /** Whether both came into being together, whatever way they took since. */
  boolean isSameAs(Taint other) {
    return BY_ORIGIN.compare(this, other) == 0;
  }

  /** By origin first, the shortest way first of all. */
  @Override
  public int compareTo(Taint other) {
    int byOrigin = BY_ORIGIN.compare(this, other);
    if (byOrigin != 0) {
      return byOrigin;
    }
    if (hops.size() != other.hops.size()) {
      return Integer.compare(hops.size(), other.hops.size());
    }
    for (int i = 0; i < hops.size(); i++) {
      int byHop = hops.get(i).compareTo(other.hops.get(i));
      if (byHop != 0) {
        return byHop;
      }
    }
    return 0;
  }
}
