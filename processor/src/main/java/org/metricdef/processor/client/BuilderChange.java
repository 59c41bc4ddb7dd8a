package org.metricdef.processor.client;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Code of people that changes what a generated builder does. */
public sealed interface BuilderChange {

  /** Where it stands. */
  Tree tree();

  /** A member that people have marked as written by Lombok. */
  record Marked(Tree tree, Element member) implements BuilderChange {}

  /** An assignment to the builder's field for a property, past the builder's methods. */
  record Assigned(Tree tree, Element property) implements BuilderChange {}

  /** A method that overrides one that sets a property. */
  record Overridden(Tree tree, ExecutableElement method) implements BuilderChange {}
}
