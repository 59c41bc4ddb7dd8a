package org.metricdef.processor.observed;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.value.ControlPath;
import org.metricdef.processor.flow.value.Decision;

/**
 * Decisions that go either way while a program runs, as far as the source shows: they depend on
 * what code is called with, and not on a setting.
 */
final class VaryingDecisions {

  private static final String FUNCTIONS = "java.util.function.";

  private final SourceIndex index;
  private final VisibleCalls calls;

  VaryingDecisions(SourceIndex index, VisibleCalls calls) {
    this.index = index;
    this.calls = calls;
  }

  /** Whether each of some decisions goes either way; false if there are none. */
  boolean vary(Set<Decision> decisions) {
    return !decisions.isEmpty() && decisions.stream().allMatch(this::varies);
  }

  /**
   * Whether the decisions on a path go either way, and none of them may settle another one, so that
   * each combination of them happens.
   */
  boolean leadTo(ControlPath path) {
    Set<Object> reads = new HashSet<>();
    for (Decision decision : path.taken().keySet()) {
      if (!decision.isLoop() && !varies(decision)
          || decision.reads().stream().anyMatch(reads::contains)) {
        return false;
      }
      reads.addAll(decision.reads());
    }
    return path.isKnown();
  }

  private boolean varies(Decision decision) {
    Tree tree = decision.tree();
    if (tree instanceof TryTree statement) {
      return !statement.getCatches().isEmpty() && mayThrow(statement.getBlock(), decision);
    }
    ExpressionTree condition = conditionOf(tree);
    return condition != null && !namesAllConstants(tree) && data(decision).contains(condition);
  }

  private RunTimeData data(Decision decision) {
    return new RunTimeData(index, calls, decision.callers());
  }

  /** Whether a switch has a case for each constant of an enum, so that no other case is run. */
  private boolean namesAllConstants(Tree tree) {
    List<? extends CaseTree> cases = tree instanceof SwitchTree statement
        ? statement.getCases()
        : tree instanceof SwitchExpressionTree expression ? expression.getCases() : List.of();
    ExpressionTree selector = conditionOf(tree);
    Element type = selector != null && index.type(selector) instanceof DeclaredType declared
        ? declared.asElement()
        : null;
    return type != null
        && type.getKind() == ElementKind.ENUM
        && cases.stream().mapToInt(each -> each.getExpressions().size()).sum()
            >= type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .count();
  }

  private @Nullable ExpressionTree conditionOf(Tree tree) {
    if (tree instanceof IfTree choice) {
      return choice.getCondition();
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return choice.getCondition();
    }
    if (tree instanceof SwitchTree choice) {
      return choice.getExpression();
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return choice.getExpression();
    }
    return optionalAround(tree);
  }

  /** The {@code optional} of {@code optional.ifPresent(function)}; null if it is none. */
  private @Nullable ExpressionTree optionalAround(Tree function) {
    return index.parent(function) instanceof MethodInvocationTree call
            && index.element(call) instanceof ExecutableElement method
            && Owners.of(method).getQualifiedName().contentEquals("java.util.Optional")
        ? ClientSites.receiverOf(call).orElse(null)
        : null;
  }

  /**
   * Whether a try block throws or not by what it is called with: each call in it that may throw
   * gets such data, or asks a function for a value.
   */
  private boolean mayThrow(BlockTree block, Decision decision) {
    List<Tree> throwing = new ArrayList<>();
    for (Tree call : TreeSearch.all(
        block, tree -> tree instanceof MethodInvocationTree || tree instanceof NewClassTree)) {
      if (!isHarmless(call)) {
        throwing.add(call);
      }
    }
    return !throwing.isEmpty()
        && throwing.stream()
            .allMatch(call -> isFunction(call) || data(decision).reaches((ExpressionTree) call));
  }

  private boolean isHarmless(Tree call) {
    String owner = ownerOf(call);
    return owner.startsWith("io.micrometer.") || owner.equals("java.lang.String");
  }

  private boolean isFunction(Tree call) {
    return ownerOf(call).startsWith(FUNCTIONS);
  }

  private String ownerOf(Tree call) {
    return index.element(call) instanceof ExecutableElement method
        ? Owners.of(method).getQualifiedName().toString()
        : "";
  }
}
