package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Varargs;

/** The label names that a call or a creation passes, as the source states them. */
final class DeclaredTexts {

  private DeclaredTexts() {}

  /** The names in their order, each of which may be unknown; empty if their number is. */
  static Optional<List<Optional<String>>> of(SourceIndex index, Tree call, int parameter) {
    List<? extends ExpressionTree> arguments = Varargs.argumentsOf(call);
    if (!(index.element(call) instanceof ExecutableElement called)) {
      return Optional.empty();
    }
    if (called.isVarArgs() && Varargs.of(index, call, called) == Varargs.ONE_BY_ONE) {
      return Optional.of(texts(index, arguments.subList(parameter, arguments.size())));
    }
    ExpressionTree passed = Parentheses.strip(arguments.get(parameter));
    if (passed instanceof NewArrayTree array) {
      return array.getInitializers() == null
          ? Optional.empty()
          : Optional.of(texts(index, array.getInitializers()));
    }
    return new WrittenLists(index)
        .elements(passed, call)
        .map(elements -> elements.stream()
            .map(each -> each.flatMap(tree -> ConstantKeys.of(index, tree)))
            .toList());
  }

  private static List<Optional<String>> texts(
      SourceIndex index, List<? extends ExpressionTree> trees) {
    List<Optional<String>> texts = new ArrayList<>();
    trees.forEach(tree -> texts.add(ConstantKeys.of(index, tree)));
    return texts;
  }
}
