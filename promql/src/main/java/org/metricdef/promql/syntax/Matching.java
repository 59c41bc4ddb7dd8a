package org.metricdef.promql.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Which series of the two sides meet.
 *
 * @param on whether the labels are those that count; else they are those that do not
 * @param group which side has many series for one of the other, if the expression says so
 */
public record Matching(boolean on, List<LabelName> labels, Optional<Group> group) {

  /**
   * A side of many series.
   *
   * @param many that side
   * @param include the labels that are taken from the other side
   */
  public record Group(Side many, List<LabelName> include) {}

  /** A side of a binary expression. */
  public enum Side {
    LEFT,
    RIGHT
  }
}
