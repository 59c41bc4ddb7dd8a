package org.metricdef.processor.stub;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.rule.EditDistance;
import org.metricdef.processor.stub.StubNames.Named;

/** Reads the annotations in a stub: those of MetricDef, and those of a team made of them. */
final class StubAnnotations {

  private static final String METRICDEF = "org.metricdef.";

  private final StubNames names;
  private final StubConstants constants;
  private final TypeElement inside;
  private final CompilationUnitTree unit;
  private final StubProblems problems;

  /**
   * A reader.
   *
   * @param inside the class that the stub is about
   */
  StubAnnotations(
      StubNames names,
      StubConstants constants,
      TypeElement inside,
      CompilationUnitTree unit,
      StubProblems problems) {
    this.names = names;
    this.constants = constants;
    this.inside = inside;
    this.unit = unit;
    this.problems = problems;
  }

  /** An annotation; empty if it is not ours, or if something is wrong with it. */
  Optional<AnnotationMirror> read(AnnotationTree tree) {
    String name = tree.getAnnotationType().toString();
    Named named = names.type(name, inside);
    if (named.type().isPresent()) {
      return isOurs(named.type().get()) ? read(tree, named.type().get()) : Optional.empty();
    }
    if (named.qualified().startsWith(METRICDEF)
        || named.isUnknown() && names.importsMissing(AnnotationNames.LABEL_KEYS)) {
      problems.error(
          unit,
          tree,
          "'@%s' is not on the class path; add metricdef-annotations to the dependencies of this module"
              .formatted(name));
    } else if (named.isUnknown()) {
      problems.error(
          unit,
          tree,
          "cannot find the annotation '@%s'; import it, or remove it: only annotations of MetricDef count in a stub"
              .formatted(name));
    } else {
      missing(tree, named);
    }
    return Optional.empty();
  }

  private void missing(ExpressionTree tree, Named named) {
    problems.note(
        unit,
        tree,
        "'%s' is not on the class path of this module; the annotation has no effect here"
            .formatted(named.qualified()));
  }

  private static boolean isOurs(TypeElement annotation) {
    return annotation.getQualifiedName().toString().startsWith(METRICDEF)
        || annotation.getAnnotationMirrors().stream()
            .anyMatch(each -> ((TypeElement) each.getAnnotationType().asElement())
                .getQualifiedName()
                .toString()
                .startsWith(METRICDEF));
  }

  private Optional<AnnotationMirror> read(AnnotationTree tree, TypeElement type) {
    Map<ExecutableElement, AnnotationValue> values = new HashMap<>();
    for (ExpressionTree argument : tree.getArguments()) {
      String name =
          argument instanceof AssignmentTree named ? named.getVariable().toString() : "value";
      ExpressionTree value =
          argument instanceof AssignmentTree named ? named.getExpression() : argument;
      Optional<ExecutableElement> member = member(type, name);
      if (member.isEmpty()) {
        refuseMember(tree, type, name);
        return Optional.empty();
      }
      Optional<StubValue> read = read(value, member.get().getReturnType());
      if (read.isEmpty()) {
        return Optional.empty();
      }
      values.put(member.get(), read.get());
    }
    for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (member.getDefaultValue() == null && !values.containsKey(member)) {
        problems.error(unit, tree, "%s needs a '%s'".formatted(tree, member.getSimpleName()));
        return Optional.empty();
      }
    }
    return Optional.of(new StubAnnotation((DeclaredType) type.asType(), values));
  }

  private static Optional<ExecutableElement> member(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private void refuseMember(AnnotationTree tree, TypeElement type, String name) {
    List<String> known = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .map(each -> each.getSimpleName().toString())
        .toList();
    problems.error(
        unit,
        tree,
        "@%s has no '%s'%s"
            .formatted(
                type.getSimpleName(),
                name,
                EditDistance.closest(name, known)
                    .map("; did you mean '%s'?"::formatted)
                    .orElse("")));
  }

  private Optional<StubValue> read(ExpressionTree tree, TypeMirror type) {
    if (type instanceof ArrayType array) {
      List<? extends ExpressionTree> elements =
          tree instanceof NewArrayTree several && several.getInitializers() != null
              ? several.getInitializers()
              : List.of(tree);
      List<StubValue> values = new ArrayList<>();
      for (ExpressionTree element : elements) {
        Optional<StubValue> value = read(element, array.getComponentType());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
      return Optional.of(new StubValue.Many(values));
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement of
        && of.getKind() == ElementKind.ENUM) {
      return constant(
          tree,
          "of %s that is".formatted(of.getSimpleName()),
          constants.constantOf(of, tree).map(StubValue.Constant::new));
    }
    return switch (StubTypes.erased(type)) {
      case "java.lang.String" ->
        constant(tree, "text", constants.value(tree, String.class).map(StubValue.Text::new));
      case "boolean" ->
        constant(tree, "boolean", constants.value(tree, Boolean.class).map(StubValue.Flag::new));
      case "java.lang.Class" -> literal(tree);
      default ->
        constant(
            tree,
            type.getKind() == TypeKind.DECLARED ? "value that can be read" : "number",
            constants
                .value(tree, Number.class)
                .map(Number::doubleValue)
                .map(StubValue.Number::new));
    };
  }

  private Optional<StubValue> constant(
      ExpressionTree tree, String kind, Optional<? extends StubValue> value) {
    if (value.isEmpty()) {
      problems.error(unit, tree, "'%s' is no constant %s on the class path".formatted(tree, kind));
    }
    return value.map(each -> each);
  }

  private Optional<StubValue> literal(ExpressionTree tree) {
    if (!(tree instanceof MemberSelectTree select)
        || !select.getIdentifier().contentEquals("class")) {
      problems.error(unit, tree, "'%s' is no class literal".formatted(tree));
      return Optional.empty();
    }
    String name = select.getExpression().toString();
    Named named = names.type(name, inside);
    if (named.isUnknown()) {
      problems.error(unit, tree, "cannot find the class '%s'; import it".formatted(name));
    } else if (named.type().isEmpty()) {
      missing(tree, named);
    }
    return named.type().map(type -> new StubValue.Type(type.asType()));
  }
}
