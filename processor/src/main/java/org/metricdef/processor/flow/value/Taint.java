package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.TreeText;

/**
 * A taint: a property of a label value, with the hops since its source. No key depends on it.
 *
 * @param place the place of its source
 * @param expression the text of its source
 * @param what a description for messages: {@code an exception's message}
 * @param fix the suggested replacement, for messages
 * @param hops the places passed since the source, at most {@value #MOST_HOPS}
 */
public record Taint(
    Nature nature, Place place, String expression, String what, String fix, List<Hop> hops)
    implements Comparable<Taint> {

  /** The kind of taint. */
  public enum Nature {
    /** The value is unbounded: a free text, a time, an id. */
    UNBOUNDED,
    /** The value may be null on a known path. */
    NULL,
    /** The value has the taints of a component of the record whose method runs. */
    OWN_COMPONENT
  }

  /** The bound lets loops reach a fixpoint. */
  private static final int MOST_HOPS = 4;

  private static final int LONGEST_EXPRESSION = 60;

  private static final Comparator<Taint> BY_ORIGIN = Comparator.comparing(Taint::nature)
      .thenComparing(Taint::place)
      .thenComparing(Taint::expression)
      .thenComparing(Taint::what)
      .thenComparing(Taint::fix);

  /** What helps where a value is no text. */
  private static final String NOT_NULL = "pass a value that is not null";

  public Taint {
    hops = List.copyOf(hops);
  }

  /** A taint whose source is an expression. */
  public static Taint at(Nature nature, Place place, Tree expression, String what, String fix) {
    return at(nature, place, textOf(expression), what, fix);
  }

  /** The text of a source. */
  public static String textOf(Tree expression) {
    return TreeText.of(expression, LONGEST_EXPRESSION);
  }

  /** A taint at its source. */
  public static Taint at(Nature nature, Place place, String expression, String what, String fix) {
    return new Taint(nature, place, expression, what, fix, List.of());
  }

  /** The taint on a value that is no text, so that no text can take its place. */
  public Taint ofOtherThanText() {
    return nature == Nature.NULL
        ? new Taint(nature, place, expression, what, NOT_NULL, hops)
        : this;
  }

  /** Whether a text can take the place of the value. */
  public boolean isOfText() {
    return !fix.equals(NOT_NULL);
  }

  /** The taint after a hop. A hop on the same line is dropped. */
  Taint via(Hop hop) {
    Place last = hops.isEmpty() ? place : hops.get(hops.size() - 1).place();
    if (hops.size() == MOST_HOPS || last.equals(hop.place()) || hops.contains(hop)) {
      return this;
    }
    List<Hop> longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Taint(nature, place, expression, what, fix, longer);
  }

  /** Whether both have the same source, whatever their hops. */
  boolean isSameAs(Taint other) {
    return BY_ORIGIN.compare(this, other) == 0;
  }

  /** Orders by source, then the shortest hops first. */
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
