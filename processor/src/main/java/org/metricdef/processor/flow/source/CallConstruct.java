package org.metricdef.processor.flow.source;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every construct of Java that runs a method or a constructor, or by which another call can run
 * one. Each is checked in one of four ways, so that no method runs with arguments that nothing has
 * checked.
 *
 * <p>Tree kinds that are newer than the API of this build are recognized by name.
 */
public enum CallConstruct {

  /** A call of a method, {@code this(…)}, {@code super(…)}; the {@code super()} that is implied. */
  CALL(Check.SITE, "METHOD_INVOCATION"),

  /** {@code new K(…)}, {@code o.new K(…)}, an anonymous class, an enum constant. */
  CREATION(Check.SITE, "NEW_CLASS"),

  /** A reference to a method or a constructor: calls of the functional interface run it. */
  REFERENCE(Check.CONTRACTS, "MEMBER_REFERENCE"),

  /** A lambda: calls of the functional interface run it. */
  LAMBDA(Check.CONTRACTS, "LAMBDA_EXPRESSION"),

  /** A method: calls of the methods that it overrides run it. */
  METHOD(Check.CONTRACTS, "METHOD"),

  /**
   * A type: calls of an interface's method run a method that the type inherits from elsewhere. A
   * record's implied constructor and accessors are members like those that are written.
   */
  TYPE(Check.CONTRACTS, "CLASS", "INTERFACE", "ENUM", "RECORD", "ANNOTATION_TYPE"),

  /** A record pattern runs the accessors, and passes nothing. */
  RECORD_PATTERN(Check.RESULT, "DECONSTRUCTION_PATTERN"),

  /** A loop over an {@code Iterable} runs methods that have no parameters. */
  LOOP(Check.NOTHING_PASSED, "ENHANCED_FOR_LOOP"),

  /** A resource's {@code close} has no parameters. */
  TRY(Check.NOTHING_PASSED, "TRY"),

  /** A concatenation runs {@code toString}, which has no parameters. */
  CONCATENATION(Check.NOTHING_PASSED, "PLUS", "PLUS_ASSIGNMENT");

  /** How it is ensured that a method runs only with arguments that fit. */
  public enum Check {
    /** The arguments are checked here. */
    SITE,
    /** The contracts are compared with those that the callers see. */
    CONTRACTS,
    /** Nothing is passed; the result is under its contract. */
    RESULT,
    /** Nothing is passed, and nothing is known of the result. */
    NOTHING_PASSED
  }

  private static final Map<Tree.Kind, CallConstruct> BY_KIND = byKind();

  private final Check check;
  private final List<String> kinds;

  CallConstruct(Check check, String... kinds) {
    this.check = check;
    this.kinds = List.of(kinds);
  }

  private static Map<Tree.Kind, CallConstruct> byKind() {
    Map<Tree.Kind, CallConstruct> constructs = new HashMap<>();
    for (CallConstruct construct : values()) {
      for (Tree.Kind kind : Tree.Kind.values()) {
        if (construct.kinds.contains(kind.name())) {
          constructs.put(kind, construct);
        }
      }
    }
    return Map.copyOf(constructs);
  }

  public Check check() {
    return check;
  }

  /** The construct of a kind of tree; empty if such a tree runs nothing itself. */
  public static Optional<CallConstruct> of(Tree.Kind kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }
}
