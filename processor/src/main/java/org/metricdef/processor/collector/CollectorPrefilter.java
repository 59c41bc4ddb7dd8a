package org.metricdef.processor.collector;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Dismisses classes that have nothing to do with a declared collector, at the cost of one walk.
 * Code that has names a field, a parameter or a method that is declared, or belongs to a type with
 * such a member in itself or in a supertype.
 */
public final class CollectorPrefilter {

  private final DeclaredCollectors declared;
  private final Map<TypeElement, Boolean> types = new HashMap<>();

  public CollectorPrefilter(DeclaredCollectors declared) {
    this.declared = declared;
  }

  /** Whether a class surely has nothing to do with any. */
  public boolean dismisses(SourceIndex index) {
    return !TreeSearch.contains(index.topLevel(), tree -> concerns(tree, index));
  }

  private boolean concerns(Tree tree, SourceIndex index) {
    boolean hasElement = tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree instanceof MemberReferenceTree
        || tree instanceof NewClassTree
        || tree instanceof VariableTree
        || tree instanceof MethodTree;
    boolean hasType = tree instanceof MemberReferenceTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree
        || tree.getKind().name().equals("DECONSTRUCTION_PATTERN");
    return hasElement && concerns(index.element(tree)) || hasType && hasDeclared(index.type(tree));
  }

  private boolean concerns(@Nullable Element element) {
    if (element == null) {
      return false;
    }
    return isDeclared(element)
        || element instanceof ExecutableElement method
            && method.getEnclosingElement() instanceof TypeElement owner
            && hasDeclared(owner);
  }

  private boolean hasDeclared(@Nullable TypeMirror type) {
    if (type instanceof IntersectionType intersection) {
      return anyHasDeclared(intersection.getBounds());
    }
    return type instanceof DeclaredType named
        && named.asElement() instanceof TypeElement element
        && hasDeclared(element);
  }

  private boolean anyHasDeclared(List<? extends TypeMirror> all) {
    for (TypeMirror each : all) {
      if (hasDeclared(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDeclared(TypeElement type) {
    Boolean known = types.get(type);
    if (known == null) {
      known = !type.getQualifiedName().toString().startsWith("java.")
          && (declaresAny(type)
              || hasDeclared(type.getSuperclass())
              || anyHasDeclared(type.getInterfaces()));
      types.put(type, known);
    }
    return known;
  }

  private boolean declaresAny(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (isDeclared(member)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element or, of a method, a parameter is declared itself. */
  private boolean isDeclared(Element element) {
    if (declared.own(element).isPresent()) {
      return true;
    }
    if (element instanceof ExecutableElement method) {
      for (Element parameter : method.getParameters()) {
        if (declared.own(parameter).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
