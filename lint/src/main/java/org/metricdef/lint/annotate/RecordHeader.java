package org.metricdef.lint.annotate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.metricdef.lint.annotate.SourceMethod.Parameter;

/**
 * The canonical constructor of a record: its parameters are declared in the header.
 *
 * @param id the id of the constructor
 */
record RecordHeader(String id, String shown, List<Parameter> parameters) {

  /** The header of a record; empty if its constructor cannot be told. */
  static Optional<RecordHeader> of(TypeElement type, ClassTree tree, ToIntFunction<Tree> start) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (isCanonical(each, components)) {
        return Optional.of(new RecordHeader(
            SurveyScanner.id(each), SurveyScanner.shown(each), parameters(each, tree, start)));
      }
    }
    return Optional.empty();
  }

  private static boolean isCanonical(
      ExecutableElement constructor, List<? extends RecordComponentElement> components) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).getSimpleName().equals(components.get(i).getSimpleName())) {
        return false;
      }
    }
    return true;
  }

  private static List<Parameter> parameters(
      ExecutableElement constructor, ClassTree tree, ToIntFunction<Tree> start) {
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement each : constructor.getParameters()) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree field && field.getName().equals(each.getSimpleName())) {
          parameters.add(ParameterTypes.parameter(each, start.applyAsInt(field)));
        }
      }
    }
    return parameters;
  }
}
