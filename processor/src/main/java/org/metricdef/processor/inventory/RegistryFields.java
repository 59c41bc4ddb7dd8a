package org.metricdef.processor.inventory;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.raw.RawRegistry;
import org.metricdef.processor.raw.RawSpan;

/** The fields of a class that hold a registry of Micrometer, and get it once. */
final class RegistryFields {

  private static final String REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

  private RegistryFields() {}

  static List<RawRegistry> of(Code code) {
    List<RawRegistry> registries = new ArrayList<>();
    for (Tree each :
        TreeSearch.all(code.index().topLevel(), tree -> tree instanceof VariableTree)) {
      Optional<VariableElement> field = code.field(each)
          .filter(found -> found.asType().toString().equals(REGISTRY))
          .filter(found -> found.getModifiers().contains(Modifier.FINAL));
      field.ifPresent(found -> registries.add(new RawRegistry(
          Code.key(found),
          found.getModifiers().contains(Modifier.STATIC),
          code.span(each),
          ((VariableTree) each).getInitializer() != null,
          assignments(code, found))));
    }
    return registries;
  }

  private static List<RawSpan> assignments(Code code, VariableElement field) {
    return TreeSearch.all(
            code.index().topLevel(),
            tree -> tree instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof AssignmentTree assignment
                && field.equals(code.index().element(assignment.getVariable())))
        .stream()
        .map(code::span)
        .toList();
  }
}
