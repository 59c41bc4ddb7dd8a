package org.metricdef.processor.inventory;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.raw.RawLabel;

/**
 * Local maps that begin empty and get constant keys in the block that declares them. One that is
 * changed in another place, such as under a condition, is not known.
 */
final class LocalMaps {

  private final Code code;
  private final SourceIndex index;
  private Optional<Map<Element, List<RawLabel>>> known = Optional.empty();

  LocalMaps(Code code) {
    this.code = code;
    this.index = code.index();
  }

  /** The labels that a variable holds, without the code of their values; empty if not known. */
  Optional<List<RawLabel>> of(Element variable) {
    if (known.isEmpty()) {
      Map<Element, List<RawLabel>> maps = new HashMap<>();
      for (Tree block : TreeSearch.all(index.topLevel(), BlockTree.class::isInstance)) {
        read((BlockTree) block, maps);
      }
      known = Optional.of(maps);
    }
    return Optional.ofNullable(known.get().get(variable));
  }

  private void read(BlockTree block, Map<Element, List<RawLabel>> maps) {
    for (StatementTree statement : block.getStatements()) {
      if (statement instanceof VariableTree variable
          && isEmptyMap(variable.getInitializer())
          && index.element(variable) instanceof VariableElement element) {
        puts(block, element).ifPresent(labels -> maps.put(element, labels));
      }
    }
  }

  private boolean isEmptyMap(Tree value) {
    return value instanceof NewClassTree made
        && made.getArguments().isEmpty()
        && made.getClassBody() == null
        && code.typeOf(made).endsWith("Map");
  }

  private Optional<List<RawLabel>> puts(BlockTree block, Element map) {
    List<RawLabel> labels = new ArrayList<>();
    int here = 0;
    for (StatementTree statement : block.getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && isChange(call, map)) {
        Optional<RawLabel> label = put(call);
        if (label.isEmpty()) {
          return Optional.empty();
        }
        labels.add(label.get());
        here++;
      }
    }
    int all = TreeSearch.all(
            block, tree -> tree instanceof MethodInvocationTree call && isChange(call, map))
        .size();
    return all == here ? Optional.of(labels) : Optional.empty();
  }

  private boolean isChange(MethodInvocationTree call, Element map) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree receiver
        && map.equals(index.element(receiver));
  }

  private Optional<RawLabel> put(MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    boolean isPut = call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("put")
        && arguments.size() == 2;
    return isPut
        ? code.constants()
            .text(arguments.get(0))
            .map(key -> new RawLabel(key, "", code.constants().text(arguments.get(1))))
        : Optional.empty();
  }
}
