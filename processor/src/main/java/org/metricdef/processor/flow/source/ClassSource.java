package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Contracts;

/**
 * The source of the top-level class that is analysed, the contracts that it refers to, and the
 * other classes of the compilation.
 */
public record ClassSource(
    SourceIndex index, Declarations declarations, Contracts contracts, OtherClasses others) {

  /**
   * The source of a class.
   *
   * @param topLevel the class, attributed
   */
  public static ClassSource of(
      SourceIndex index, ClassTree topLevel, Contracts contracts, OtherClasses others) {
    return new ClassSource(index, new Declarations(index, topLevel), contracts, others);
  }

  /** The element that a tree declares or names; null if the compiler does not know it. */
  public @Nullable Element element(Tree tree) {
    return index.element(tree);
  }

  /** The field, or the parameter of a method, that a tree declares. */
  public Element declared(VariableTree tree) {
    return Objects.requireNonNull(element(tree), "javac enters members before all else");
  }

  public Place place(Tree tree) {
    return index.place(tree);
  }

  /** Whether the analysis follows every call of a method, so that it knows all arguments. */
  public boolean isClosed(ExecutableElement method) {
    return declarations.isClosed(method)
        && !contracts.isGuarded(method)
        && !relatesParameters(method);
  }

  /** Whether a contract relates parameters of a method to each other or to its result. */
  public boolean relatesParameters(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (contracts.isRelated(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a contract states what a variable holds. */
  public boolean hasContract(VariableElement variable) {
    return contracts.of(variable).isPresent();
  }

  /** Whether calls of a functional interface's method are guarded, so that none is followed. */
  public boolean isGuarded(@Nullable TypeMirror function) {
    return contracts.functionOf(function).filter(contracts::isGuarded).isPresent();
  }

  /** The source of a method or constructor that is declared here and has a body. */
  public Optional<MethodTree> bodyOf(Element method) {
    return declarations.bodyOf(method);
  }

  /** The methods that a call may run; empty if others than those that are known may exist. */
  public List<ExecutableElement> targetsOf(ExecutableElement method) {
    List<ExecutableElement> targets = declarations.targetsOf(method);
    return targets.isEmpty() && !others.mayBeOverridden(method) ? List.of(method) : targets;
  }

  /** The source of a method of another class; empty if it cannot be followed. */
  public Optional<MethodTree> bodyInOtherClass(Tree call, ExecutableElement method) {
    return others.bodyOf(method).map(path -> {
      index.include(call, method, path);
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        // Field initializers are part of it.
        index.include(call, method, path.getParentPath());
      }
      return (MethodTree) path.getLeaf();
    });
  }

  /** The source of a method that is declared here or in another class, for a call that runs it. */
  public Optional<MethodTree> bodyFor(Tree call, ExecutableElement method) {
    return bodyOf(method).or(() -> bodyInOtherClass(call, method));
  }

  /** Whether a method has a body that can be followed. */
  public boolean hasBody(ExecutableElement method) {
    return bodyOf(method).isPresent() || others.bodyOf(method).isPresent();
  }

  /** The source of a class that is declared here, or of another one that can be followed. */
  public Optional<ClassTree> treeOf(TypeElement type) {
    return declarations
        .treeOf(type)
        .or(() -> others.classOf(type).map(path -> (ClassTree) path.getLeaf()));
  }
}
