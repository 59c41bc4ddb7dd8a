package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

/**
 * Walks over declarations and code. It skips types, modifiers and annotations, which contain
 * neither.
 */
public class CodeScanner extends TreeScanner<Void, Void> {

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return scan(tree.getMembers(), unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    scan(tree.getParameters(), unused);
    return scan(tree.getBody(), unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    scan(tree.getMethodSelect(), unused);
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    scan(tree.getEnclosingExpression(), unused);
    scan(tree.getArguments(), unused);
    return scan(tree.getClassBody(), unused);
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }
}
