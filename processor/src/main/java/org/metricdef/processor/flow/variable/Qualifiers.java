package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.value.Value;

/** The qualifier before a dot, unless it names a type or package. */
public final class Qualifiers {

  /** Types that are more than a name: {@code int[].class}, {@code List<String>::size}. */
  private static final Set<Tree.Kind> TYPES = Set.of(
      Tree.Kind.ANNOTATED_TYPE,
      Tree.Kind.ARRAY_TYPE,
      Tree.Kind.PARAMETERIZED_TYPE,
      Tree.Kind.PRIMITIVE_TYPE);

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final Unknowns unknowns;

  public Qualifiers(Evaluator evaluator, SourceIndex index, Unknowns unknowns) {
    this.evaluator = evaluator;
    this.index = index;
    this.unknowns = unknowns;
  }

  public Value evaluate(ExpressionTree qualifier) {
    Element element = index.element(qualifier);
    boolean isName = element != null
        && (element.getKind().isClass()
            || element.getKind().isInterface()
            || element.getKind() == ElementKind.PACKAGE);
    return isName && !(qualifier instanceof NewClassTree) || TYPES.contains(qualifier.getKind())
        ? unknowns.unknown(qualifier, "it is a type")
        : evaluator.evaluate(qualifier);
  }
}
