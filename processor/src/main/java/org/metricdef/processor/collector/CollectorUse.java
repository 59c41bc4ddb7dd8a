package org.metricdef.processor.collector;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

/** What code does with a collector that a {@code @MetricDef} declares, other than to call it. */
public sealed interface CollectorUse {

  /** Where it stands. */
  Tree at();

  /** The declaration that has to hold. */
  CollectorDeclaration declaration();

  /** A declared variable gets a value, or a method with a declared result returns one. */
  record Assigned(ExpressionTree at, CollectorDeclaration declaration) implements CollectorUse {}

  /**
   * A declared collector goes where it is not followed.
   *
   * @param how what the code does with it, as the end of a sentence
   */
  record Lost(Tree at, CollectorDeclaration declaration, String how) implements CollectorUse {}
}
