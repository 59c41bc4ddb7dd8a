package org.metricdef.processor.stub;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * What is wrong with a stub file, or worth a note.
 *
 * @param isError whether it stops the build
 * @param at the tree of the stub and its file; empty if the file cannot be read
 */
public record StubProblem(boolean isError, String message, Optional<At> at) {

  /** A tree of a stub. */
  public record At(CompilationUnitTree unit, Tree tree) {}
}
