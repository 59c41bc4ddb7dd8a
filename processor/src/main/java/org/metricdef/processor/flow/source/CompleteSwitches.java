package org.metricdef.processor.flow.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Switches that have a case for each constant of an enum. */
final class CompleteSwitches {

  private CompleteSwitches() {}

  /**
   * Whether a switch over an enum has a case for each constant, and one more besides: its default,
   * or the way past a statement. No value of today leads there.
   */
  static boolean hasOtherCase(Tree tree, @Nullable ExpressionTree selector, SourceIndex index) {
    List<? extends CaseTree> cases = casesOf(tree);
    if (selector == null
        || cases.isEmpty()
        || !(index.type(selector) instanceof DeclaredType type)
        || type.asElement().getKind() != ElementKind.ENUM) {
      return false;
    }
    Set<String> missing = new HashSet<>();
    for (Element each : type.asElement().getEnclosedElements()) {
      if (each.getKind() == ElementKind.ENUM_CONSTANT) {
        missing.add(each.getSimpleName().toString());
      }
    }
    boolean hasDefault = false;
    for (CaseTree each : cases) {
      hasDefault |= each.getExpressions().isEmpty();
      each.getExpressions().forEach(constant -> missing.remove(constant.toString()));
    }
    return missing.isEmpty() && (hasDefault || tree instanceof SwitchTree);
  }

  private static List<? extends CaseTree> casesOf(Tree tree) {
    if (tree instanceof SwitchTree statement) {
      return statement.getCases();
    }
    return tree instanceof SwitchExpressionTree expression ? expression.getCases() : List.of();
  }
}
