package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.Tree;

/**
 * The first place of an initialization from which code may read a field before it is assigned.
 *
 * @param at the code that runs, or runs other code, before the assignment
 */
public record EarlyRead(Tree at, Window window) {

  /** The part of the initialization in which the place lies. */
  public enum Window {
    /** The constructor of a superclass, which no assignment can precede. */
    SUPERCLASS,
    /** The constructor or an initializer of the field's own class. */
    CONSTRUCTION,
    /** The creation of an enum constant, which no other static field can precede. */
    ENUM_CONSTANT,
    /** The static initialization of the field's class. */
    STATIC
  }
}
