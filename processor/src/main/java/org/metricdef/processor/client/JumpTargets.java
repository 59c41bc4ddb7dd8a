package org.metricdef.processor.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The statements around a point of a body that a jump can leave or continue. */
final class JumpTargets {

  enum Kind {
    LOOP,
    SWITCH,
    SWITCH_EXPRESSION,
    LABELED
  }

  /** A statement, with what holds at the jumps that leave it, and at those to its next turn. */
  static final class Target {
    private final Kind kind;
    private final Optional<Name> label;
    private final List<RegistrationFacts> left = new ArrayList<>();
    private final List<RegistrationFacts> continued = new ArrayList<>();

    private Target(Kind kind, Optional<Name> label) {
      this.kind = kind;
      this.label = label;
    }

    /** What holds after the statement, if it may end like this. */
    RegistrationFacts after(RegistrationFacts end) {
      left.add(end);
      return RegistrationFacts.join(left);
    }

    /** What holds at the next turn, if a turn may end like this. */
    RegistrationFacts next(RegistrationFacts end) {
      continued.add(end);
      return RegistrationFacts.join(continued);
    }

    private boolean has(@Nullable Name name) {
      return label.filter(each -> each.equals(name)).isPresent();
    }
  }

  private final Deque<Target> targets = new ArrayDeque<>();

  Target enter(Kind kind, Optional<Name> label) {
    Target target = new Target(kind, label);
    targets.push(target);
    return target;
  }

  void exit() {
    targets.pop();
  }

  void breakTo(@Nullable Name label, RegistrationFacts facts) {
    first(target -> label == null
            ? target.kind == Kind.LOOP || target.kind == Kind.SWITCH
            : target.has(label))
        .ifPresent(target -> target.left.add(facts));
  }

  void continueAt(@Nullable Name label, RegistrationFacts facts) {
    first(target -> target.kind == Kind.LOOP && (label == null || target.has(label)))
        .ifPresent(target -> target.continued.add(facts));
  }

  void yieldTo(RegistrationFacts facts) {
    first(target -> target.kind == Kind.SWITCH_EXPRESSION)
        .ifPresent(target -> target.left.add(facts));
  }

  private Optional<Target> first(Predicate<Target> wanted) {
    return targets.stream().filter(wanted).findFirst();
  }
}
