package org.metricdef.processor.stub;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.rule.EditDistance;

/** Finds the methods and constructors of a class that its stub declares. */
final class StubMethods {

  private static final String CONSTRUCTOR = "<init>";

  private final Elements elements;
  private final TypeElement type;
  private final CompilationUnitTree unit;
  private final StubProblems problems;

  StubMethods(
      Elements elements, TypeElement type, CompilationUnitTree unit, StubProblems problems) {
    this.elements = elements;
    this.type = type;
    this.unit = unit;
    this.problems = problems;
  }

  /** The method that a stub declares; empty if the class has none with its erased parameters. */
  Optional<ExecutableElement> find(MethodTree tree, StubTypes outer) {
    StubTypes types = outer.with(tree.getTypeParameters());
    List<String> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      Optional<String> erased = types.erased(parameter.getType());
      if (erased.isEmpty()) {
        problems.error(
            unit, parameter, "cannot find the type '%s'; import it".formatted(parameter.getType()));
        return Optional.empty();
      }
      parameters.add(erased.get());
    }
    Optional<ExecutableElement> found =
        find(type.getEnclosedElements(), tree.getName().toString(), parameters);
    if (found.isEmpty()) {
      problems.error(unit, tree, refusal(tree.getName().toString(), parameters));
    }
    return found;
  }

  private static Optional<ExecutableElement> find(
      List<? extends Element> members, String name, List<String> parameters) {
    for (Element member : members) {
      if (member instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(name)
          && erased(method).equals(parameters)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private static List<String> erased(ExecutableElement method) {
    List<String> parameters = new ArrayList<>();
    method.getParameters().forEach(each -> parameters.add(StubTypes.erased(each.asType())));
    return parameters;
  }

  private String refusal(String name, List<String> parameters) {
    String missing = "'%s' has no %s"
        .formatted(
            type.getQualifiedName(),
            name.equals(CONSTRUCTOR)
                ? "constructor (%s)".formatted(simple(parameters))
                : "method '%s(%s)'".formatted(name, simple(parameters)));
    Optional<ExecutableElement> inherited = find(elements.getAllMembers(type), name, parameters);
    if (inherited.isPresent() && !ownerOf(inherited.get()).startsWith("java.")) {
      return "%s of its own; write the stub of '%s', which declares it"
          .formatted(missing, ownerOf(inherited.get()));
    }
    List<String> known = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(CONSTRUCTOR) == name.equals(CONSTRUCTOR)) {
        known.add("%s(%s)".formatted(method.getSimpleName(), simple(erased(method))));
      }
    }
    return EditDistance.closest("%s(%s)".formatted(name, simple(parameters)), known)
        .map(each -> "%s; did you mean %s?"
            .formatted(missing, each.replace(CONSTRUCTOR, type.getSimpleName())))
        .orElse(missing);
  }

  private static String ownerOf(ExecutableElement method) {
    return Owners.of(method).getQualifiedName().toString();
  }

  /** The types without their packages. */
  private static String simple(List<String> parameters) {
    return parameters.stream()
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .collect(Collectors.joining(", "));
  }
}
