package org.metricdef.processor.collector;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.flow.source.CallConstruct;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Finds where callers run code that has another {@code @MetricDef} than the method that they see:
 * overriding, inherited methods, lambdas, method references and record patterns.
 */
public final class CollectorBoundaries {

  private final SourceIndex index;
  private final DeclaredCollectors declared;
  private final DeclaredContracts functions;
  private final List<CollectorUse> losses = new ArrayList<>();

  private CollectorBoundaries(
      SourceIndex index, DeclaredCollectors declared, DeclaredContracts functions) {
    this.index = index;
    this.declared = declared;
    this.functions = functions;
  }

  /** The losses in a class, in the order of the source. */
  public static List<CollectorUse> of(
      SourceIndex index, DeclaredCollectors declared, DeclaredContracts functions) {
    CollectorBoundaries search = new CollectorBoundaries(index, declared, functions);
    TreeSearch.all(index.topLevel(), tree -> {
      search.visit(tree);
      return false;
    });
    return List.copyOf(search.losses);
  }

  private void visit(Tree tree) {
    if (tree instanceof MethodTree && index.element(tree) instanceof ExecutableElement method) {
      for (ExecutableElement above : declared.overrides().withOverridden(method)) {
        compare(tree, method, above);
      }
    } else if (tree instanceof ClassTree && index.element(tree) instanceof TypeElement type) {
      type(tree, type);
    } else if (tree instanceof MemberReferenceTree reference) {
      reference(reference);
      function(reference);
    } else if (tree instanceof LambdaExpressionTree lambda) {
      function(lambda);
      for (Tree parameter : lambda.getParameters()) {
        lose(
            parameter,
            Optional.ofNullable(index.element(parameter)).flatMap(declared::own),
            "callers of a lambda do not see its @MetricDef");
      }
    } else if (CallConstruct.of(tree.getKind()).equals(Optional.of(CallConstruct.RECORD_PATTERN))) {
      pattern(tree);
    }
  }

  private void lose(Tree at, Optional<CollectorDeclaration> declaration, String how) {
    declaration.ifPresent(each -> losses.add(new CollectorUse.Lost(at, each, how)));
  }

  /** The methods that a class inherits may implement others; so may a record's own accessors. */
  private void type(Tree tree, TypeElement type) {
    for (ExecutableElement seen : declared.overrides().inheritedBy(type)) {
      if (concerns(seen) || ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty()) {
        declared
            .overrides()
            .implementationOf(seen, type)
            .filter(method -> !type.equals(method.getEnclosingElement()))
            .ifPresent(method -> compare(tree, method, seen));
      }
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      ExecutableElement accessor = component.getAccessor();
      Optional<CollectorDeclaration> expected = declared.of(accessor);
      if (expected.isPresent() && differ(fieldOf(type, component), expected)) {
        lose(tree, expected, "component '%s' has another @MetricDef".formatted(component));
      }
    }
  }

  private boolean concerns(ExecutableElement method) {
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .anyMatch(each -> declared.of(each).isPresent());
  }

  private Optional<CollectorDeclaration> fieldOf(
      TypeElement type, RecordComponentElement component) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .flatMap(declared::of);
  }

  private void compare(Tree at, ExecutableElement method, ExecutableElement seen) {
    if (method.equals(seen)) {
      return;
    }
    String name = "%s.%s".formatted(Owners.of(seen).getSimpleName(), seen.getSimpleName());
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Optional<CollectorDeclaration> expected = declared.of(seen.getParameters().get(i));
      Optional<CollectorDeclaration> stated = declared.of(parameter);
      if (differ(stated, expected)) {
        lose(
            at,
            stated.or(() -> expected),
            "callers of '%s' see another @MetricDef of parameter '%s'".formatted(name, parameter));
      }
    }
    Optional<CollectorDeclaration> expected = declared.of(seen);
    if (expected.isPresent() && differ(declared.of(method), expected)) {
      lose(at, expected, "callers of '%s' see another @MetricDef of the result".formatted(name));
    }
  }

  private static boolean differ(
      Optional<CollectorDeclaration> one, Optional<CollectorDeclaration> other) {
    return one.isPresent() != other.isPresent()
        || one.isPresent() && !one.get().isLike(other.orElseThrow());
  }

  private void reference(MemberReferenceTree tree) {
    Element element = index.element(tree);
    if (element instanceof ExecutableElement method) {
      lose(
          tree,
          Stream.concat(Stream.of(method), method.getParameters().stream())
              .flatMap(each -> declared.of(each).stream())
              .findFirst(),
          "calls through a method reference are not followed");
    }
  }

  private void function(ExpressionTree tree) {
    lose(
        tree,
        functions.functionOf(index.type(tree)).stream()
            .flatMap(method -> Stream.concat(Stream.of(method), method.getParameters().stream()))
            .flatMap(each -> declared.of(each).stream())
            .findFirst(),
        "a lambda has no @MetricDef; write a class that implements the interface");
  }

  private void pattern(Tree tree) {
    if (index.type(tree) instanceof DeclaredType type
        && type.asElement() instanceof TypeElement record
        && record.getKind() == ElementKind.RECORD) {
      lose(
          tree,
          ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
              .flatMap(field -> declared.of(field).stream())
              .findFirst(),
          "a record pattern gives it another name; call the accessor");
    }
  }
}
