package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.ValueProvenance;

/**
 * One body being run: a method, a lambda, an initializer. Holds where its jumps lead and with what
 * state they leave.
 */
final class Frame {

  /** The ways to leave a statement other than by its end. */
  enum Jump {
    BREAK,
    CONTINUE,
    YIELD,
    RETURN;

    /** The statement that jumps so, as it is written. */
    String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record ExitKey(Jump jump, Tree target) {}

  /**
   * How a body or statement is left.
   *
   * @param path what to say of those who leave it so
   */
  record Exit(LocalStore state, Value value, PathCondition path) {
    Exit join(Exit other) {
      return new Exit(
          state.join(path, other.state, other.path),
          ValueProvenance.join(path, value, other.value, other.path),
          path.or(other.path));
    }
  }

  /** A statement that a jump can aim at. */
  private record Target(Tree tree, Optional<Name> label, Set<Jump> plain) {}

  private final boolean followed;
  private final Optional<Contract> result;
  private final Deque<Target> targets = new ArrayDeque<>();
  private Map<ExitKey, Exit> exits = new HashMap<>();
  private final Map<Tree, Name> labels = new HashMap<>();
  private final Map<Tree, PathCondition> cases = new HashMap<>();

  /**
   * A body.
   *
   * @param followed whether the result goes to a caller that the analysis follows
   * @param result what is promised of the result
   */
  Frame(boolean followed, Optional<Contract> result) {
    this.followed = followed;
    this.result = result;
  }

  boolean isFollowed() {
    return followed;
  }

  Optional<Contract> result() {
    return result;
  }

  /** A statement carries a label. */
  void label(Tree target, Name label) {
    labels.put(target, label);
  }

  /**
   * Enters a statement.
   *
   * @param plain the jumps that lead here without a label
   */
  void enter(Tree target, Set<Jump> plain) {
    targets.push(new Target(target, Optional.ofNullable(labels.get(target)), plain));
  }

  void leave() {
    targets.pop();
  }

  /** Where {@code break} or {@code continue} leads, with a label or (null) without. */
  Tree jumpTarget(Jump jump, Name label) {
    for (Target target : targets) {
      boolean fits = label == null
          ? target.plain.contains(jump)
          : target.label.filter(label::contentEquals).isPresent();
      if (fits) {
        return target.tree;
      }
    }
    throw new IllegalStateException("a jump without a target: " + jump);
  }

  void exit(Jump jump, Tree target, LocalStore state, Value value, PathCondition path) {
    if (state.isReachable()) {
      PathCondition told = cases.getOrDefault(target, path);
      exits.merge(new ExitKey(jump, target), new Exit(state.copy(), value, told), Exit::join);
    }
  }

  /** Until the next case, who leaves the switch does so in this one. */
  void inCase(Tree target, PathCondition path) {
    cases.put(target, path);
  }

  Optional<Exit> takeExit(Jump jump, Tree target) {
    return Optional.ofNullable(exits.remove(new ExitKey(jump, target)));
  }

  /** Starts to collect jumps anew; a try statement does, to run its finally block on each. */
  Map<ExitKey, Exit> swapExits(Map<ExitKey, Exit> next) {
    Map<ExitKey, Exit> old = exits;
    exits = next;
    return old;
  }
}
