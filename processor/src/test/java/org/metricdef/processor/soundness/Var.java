package org.metricdef.processor.soundness;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A variable of a program under construction. */
final class Var {

  enum Type {
    LABELS("Labels"),
    MAP("Map<String, String>");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** The intended keys of a map, shared by all aliases; empty if unknown. */
  static final class Belief {
    private Optional<Set<String>> keys;
    private boolean pinned;
    private boolean lost;

    Belief(Optional<Set<String>> keys) {
      this.keys = keys;
    }

    Optional<Set<String>> keys() {
      return keys;
    }

    void set(Optional<Set<String>> keys) {
      this.keys = lost ? Optional.empty() : keys;
    }

    /** Other code relies on the keys from now on. Tidy programs change a copy. */
    void pin() {
      pinned = true;
    }

    boolean isPinned() {
      return pinned;
    }

    /** Code may change the map at any time from now on. */
    void lose() {
      lost = true;
      keys = Optional.empty();
    }
  }

  private final String name;
  private final Type type;
  private final Belief belief;
  private final Set<Construct> made = EnumSet.noneOf(Construct.class);
  private boolean changeable;
  private boolean assignable;
  private boolean field;

  Var(String name, Type type, Belief belief, Set<Construct> made) {
    this.name = name;
    this.type = type;
    this.belief = belief;
    this.made.addAll(made);
  }

  String name() {
    return name;
  }

  Type type() {
    return type;
  }

  Belief belief() {
    return belief;
  }

  /** The constructs in the history of its value. */
  Set<Construct> made() {
    return made;
  }

  /** Whether it is a map that can be changed at run time. */
  boolean isChangeable() {
    return changeable;
  }

  Var changeable() {
    changeable = true;
    return this;
  }

  /** Whether it is assigned again. A function can then capture it only if it is a field. */
  boolean isAssignable() {
    return assignable;
  }

  Var assignable() {
    assignable = true;
    return this;
  }

  boolean isField() {
    return field;
  }

  Var field() {
    field = true;
    return this;
  }
}
