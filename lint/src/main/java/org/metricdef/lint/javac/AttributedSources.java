package org.metricdef.lint.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

/** Reads the trees of sources that javac has attributed. */
@FunctionalInterface
public interface AttributedSources {

  /** Whoever needs no trees. */
  AttributedSources NOT_READ = (task, units) -> {};

  /**
   * Is called once, when javac is done and still has the trees.
   *
   * @param units the files that javac has attributed, in its order
   */
  void read(JavacTask task, Iterable<CompilationUnitTree> units);
}
