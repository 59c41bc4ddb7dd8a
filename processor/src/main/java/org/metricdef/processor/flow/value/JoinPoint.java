package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * A point where two paths meet, and what is known of the decision between them.
 *
 * @param way the condition of the first path, for messages
 * @param otherWay the condition of the second path
 * @param path the control dependences at the end of the first path
 * @param otherPath the control dependences at the end of the second path
 * @param first the decision for the first path; empty if none can be relied on
 * @param second the decision for the second path
 */
public record JoinPoint(
    PathCondition way,
    PathCondition otherWay,
    ControlPath path,
    ControlPath otherPath,
    Optional<Witness> first,
    Optional<Witness> second) {

  /** A join of facts that no decision tells apart: those of other code, or of other times. */
  public static final JoinPoint UNDECIDED = undecided(PathCondition.NONE);

  /** Such a join, where both are reached under one condition. */
  public static JoinPoint undecided(PathCondition way) {
    return new JoinPoint(
        way, way, ControlPath.ALWAYS, ControlPath.ALWAYS, Optional.empty(), Optional.empty());
  }

  /** The end of a statement: a decision between the paths can have led to either. */
  public static JoinPoint end(
      PathCondition way, ControlPath path, PathCondition otherWay, ControlPath otherPath) {
    Optional<Witness> decision = decision(path, otherPath);
    return new JoinPoint(way, otherWay, path, otherPath, decision, decision);
  }

  /** The head of a loop. A turn is a decision; that the loop has no turn is none. */
  public static JoinPoint head(
      Decision loop,
      PathCondition way,
      ControlPath path,
      PathCondition otherWay,
      ControlPath otherPath) {
    Optional<Witness> turn = loop.isSettled() || loop.sharesWith(path.reads())
        ? Optional.empty()
        : Optional.of(new Witness(path.with(loop, 0), Set.of(loop)));
    return new JoinPoint(way, otherWay, path, otherPath, Optional.empty(), turn);
  }

  /** The states before and after a change, in which an exception of any kind may come. */
  public static JoinPoint anyException(PathCondition way) {
    return new JoinPoint(
        way,
        PathCondition.NONE,
        ControlPath.ALWAYS,
        ControlPath.ALWAYS,
        Optional.empty(),
        Optional.empty());
  }

  /** Two states in which an exception surely may come. */
  public static JoinPoint exceptions(Witness thrown) {
    return new JoinPoint(
        PathCondition.NONE,
        PathCondition.NONE,
        thrown.since(),
        thrown.since(),
        Optional.of(thrown),
        Optional.of(thrown));
  }

  /** All states in which an exception may come, and those in which it surely may. */
  public static JoinPoint handler(Witness thrown) {
    return new JoinPoint(
        PathCondition.NONE,
        PathCondition.NONE,
        thrown.since(),
        thrown.since(),
        Optional.empty(),
        Optional.of(thrown));
  }

  private static Optional<Witness> decision(ControlPath path, ControlPath other) {
    if (!path.excludes(other)) {
      return Optional.empty();
    }
    Set<Decision> decisions = path.decisionsToTellApart(other);
    Set<Element> reads = new HashSet<>();
    for (Decision decision : decisions) {
      reads.addAll(decision.reads());
    }
    // What an earlier decision depended on may leave only one way here.
    return path.sharesOtherReads(other, reads)
        ? Optional.empty()
        : Optional.of(new Witness(path.join(other), decisions));
  }

  /** Whether messages can say anything of either path. */
  boolean isNamed() {
    return !way.isNone() || !otherWay.isNone();
  }

  /** The witness if one of two objects was chosen here. */
  Optional<Witness> choice() {
    return first.isPresent() ? second : Optional.empty();
  }

  /**
   * The evidence for a property of a key after this join.
   *
   * @param one the evidence on the first path
   * @param other the evidence on the second path
   */
  KeyEvidence join(KeyEvidence one, KeyEvidence other) {
    if (one.equals(other)) {
      return one;
    }
    if (one.isSure()) {
      return other.witness().isPresent() ? other : KeyEvidence.of(first);
    }
    if (other.isSure()) {
      return one.witness().isPresent() ? one : KeyEvidence.of(second);
    }
    if (one.isOf(otherPath)) {
      return one;
    }
    boolean isOfSecond = first.isEmpty() && second.isPresent() && second.equals(other.witness());
    return isOfSecond || other.isOf(path) ? other : KeyEvidence.NONE;
  }
}
