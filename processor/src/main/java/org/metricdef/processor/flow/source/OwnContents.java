package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Questions to collections and similar objects whose contents the code itself decides: it makes
 * them, or changes them. Perhaps such a question always has the same answer here, so nothing
 * follows from the other one.
 */
final class OwnContents {

  private static final Set<String> TYPES = Set.of(
      "java.lang.StringBuffer",
      "java.lang.StringBuilder",
      "java.util.BitSet",
      "java.util.Collection",
      "java.util.Enumeration",
      "java.util.Iterator",
      "java.util.Map",
      "java.util.Optional",
      "java.util.StringJoiner",
      "java.util.concurrent.atomic.AtomicBoolean",
      "java.util.concurrent.atomic.AtomicReference",
      "java.util.concurrent.atomic.AtomicInteger",
      "java.util.concurrent.atomic.AtomicLong");

  /** The names of methods that do not change the object begin so. */
  private static final List<String> READS = List.of(
      "charAt",
      "contains",
      "element",
      "entrySet",
      "equals",
      "forEach",
      "get",
      "has",
      "indexOf",
      "is",
      "iterator",
      "keySet",
      "lastIndexOf",
      "length",
      "peek",
      "size",
      "stream",
      "toString",
      "values");

  private final SourceIndex index;
  private final AssignedValues assigned;
  private @Nullable Map<Element, Set<Tree>> changed;

  OwnContents(SourceIndex index, AssignedValues assigned) {
    this.index = index;
    this.assigned = assigned;
  }

  /** Whether a call asks an object that the code makes or changes. */
  boolean isAskedBy(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || !isOf(index.type(select.getExpression()))) {
      return false;
    }
    ExpressionTree receiver = Parentheses.strip(select.getExpression());
    if (!(index.element(receiver) instanceof VariableElement variable)) {
      return false;
    }
    return changes(call)
        || isChanged(variable, call)
        || !variable.getKind().isField() && isMade(variable);
  }

  private boolean isMade(VariableElement variable) {
    for (ExpressionTree value : assigned.of(variable)) {
      ExpressionTree made = Parentheses.strip(value);
      boolean isByLibrary = made instanceof MethodInvocationTree call
          && index.element(call) instanceof ExecutableElement method
          && method.getEnclosingElement() instanceof TypeElement owner
          && owner.getQualifiedName().toString().startsWith("java.util.");
      if (made instanceof NewClassTree || isByLibrary) {
        return true;
      }
    }
    return false;
  }

  private static boolean changes(MethodInvocationTree call) {
    String name = call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
    return name.startsWith("getAnd") || READS.stream().noneMatch(name::startsWith);
  }

  /** A field has other contents whenever a method begins, so only its own method counts. */
  private boolean isChanged(VariableElement variable, MethodInvocationTree call) {
    Map<Element, Set<Tree>> all = changed;
    if (all == null) {
      all = changedIn(index.topLevel());
      changed = all;
    }
    Set<Tree> methods = all.getOrDefault(variable, Set.of());
    return !methods.isEmpty()
        && (!variable.getKind().isField()
            || index.around(call).stream().anyMatch(methods::contains));
  }

  private Map<Element, Set<Tree>> changedIn(Tree type) {
    Map<Element, Set<Tree>> found = new HashMap<>();
    new TreeScanner<Void, Tree>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, Tree outer) {
        return super.visitMethod(method, method);
      }

      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Tree method) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
            && changes(call)
            && index.element(select.getExpression()) instanceof VariableElement variable) {
          found.computeIfAbsent(variable, any -> new HashSet<>()).add(method);
        }
        return super.visitMethodInvocation(call, method);
      }
    }.scan(type, type);
    return found;
  }

  private static boolean isOf(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (TYPES.contains(element.getQualifiedName().toString())
            || isOf(element.getSuperclass())
            || element.getInterfaces().stream().anyMatch(OwnContents::isOf));
  }
}
