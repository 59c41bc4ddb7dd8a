package org.metricdef.processor.flow.call;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;

/**
 * Parameters that a method of this class does nothing with but call, before it returns. A lambda
 * that is passed for one runs where the method calls it.
 */
public final class CalledParameters {

  private final ClassSource source;
  private final boolean apart;
  private final Map<VariableElement, Boolean> known = new HashMap<>();

  public CalledParameters(ClassSource source, boolean apart) {
    this.source = source;
    this.apart = apart;
  }

  /** Whether the argument at a position is only called. */
  boolean includes(ExecutableElement method, int position) {
    return apart
        && !method.isVarArgs()
        && position < method.getParameters().size()
        && source.declarations().targetsOf(method).equals(List.of(method))
        && known.computeIfAbsent(
            method.getParameters().get(position), parameter -> isOnlyCalled(method, parameter));
  }

  private boolean isOnlyCalled(ExecutableElement method, VariableElement parameter) {
    return source
        .bodyOf(method)
        .filter(tree -> !new OtherUses(parameter).in(tree))
        .isPresent();
  }

  /** Looks for a use of a parameter that is no call of it, and for one in code that runs later. */
  private final class OtherUses extends TreeScanner<Void, Void> {

    private final VariableElement parameter;
    private int later;
    private boolean found;

    OtherUses(VariableElement parameter) {
      this.parameter = parameter;
    }

    boolean in(MethodTree method) {
      scan(method.getBody(), null);
      return found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      boolean isCall = later == 0
          && tree.getMethodSelect() instanceof MemberSelectTree select
          && isParameter(source.element(select.getExpression()))
          && source.element(tree) instanceof ExecutableElement called
          && called.getModifiers().contains(Modifier.ABSTRACT);
      if (isCall) {
        scan(tree.getArguments(), null);
        return null;
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      found |= isParameter(source.element(tree));
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      later++;
      super.visitLambdaExpression(tree, null);
      later--;
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      later++;
      super.visitClass(tree, null);
      later--;
      return null;
    }

    private boolean isParameter(@Nullable Element element) {
      return parameter.equals(element);
    }
  }
}
