package org.metricdef.processor.flow.source;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.TreeText;

/** Texts for path conditions. */
public final class ConditionTexts {

  private static final int LONGEST = 60;

  private final SourceIndex index;

  public ConditionTexts(SourceIndex index) {
    this.index = index;
  }

  public PathCondition isTrue(ExpressionTree condition) {
    return where(condition, () -> "the condition `%s`".formatted(shown(condition)), "is true");
  }

  public PathCondition isFalse(ExpressionTree condition) {
    return where(condition, () -> "the condition `%s`".formatted(shown(condition)), "is false");
  }

  public PathCondition assertionsOn(Tree tree, boolean on) {
    return where(tree, () -> "the assertion", on ? "is enabled" : "is disabled");
  }

  public PathCondition beforeTurns(Tree loop) {
    return where(loop, () -> "no iteration of the loop", "has run");
  }

  public PathCondition afterTurn(Tree loop) {
    return where(loop, () -> "an iteration of the loop", "has run");
  }

  public PathCondition without(String jump, Tree statement) {
    return where(
        statement, () -> "no `%s` of the %s".formatted(jump, kind(statement)), "is reached");
  }

  public PathCondition failsBefore(Tree tryStatement) {
    return where(tryStatement, () -> "the try block", "throws before that");
  }

  public PathCondition succeeds(Tree tryStatement) {
    return where(tryStatement, () -> "the try block", "does not throw");
  }

  public PathCondition caught(Tree handler) {
    return where(handler, () -> "the catch block", "runs");
  }

  public PathCondition noCase(Tree switchTree) {
    return where(switchTree, () -> "no case of the switch", "matches");
  }

  public PathCondition inCase(Tree switchTree, CaseTree tree) {
    return where(switchTree, () -> "case %s of the switch".formatted(labelsOf(tree)), "is taken");
  }

  private static String labelsOf(CaseTree tree) {
    if (!tree.getExpressions().isEmpty()) {
      return tree.getExpressions().stream()
          .map(ConditionTexts::shown)
          .collect(Collectors.joining(", "));
    }
    // Pattern labels are not among the expressions of a case.
    String text = tree.toString().trim();
    return text.startsWith("case ")
        ? text.substring("case ".length()).split(" ->|:|\\n")[0]
        : "default";
  }

  public PathCondition jumps(Tree jump) {
    String how = jump instanceof ReturnTree
        ? "the method returns"
        : jump instanceof BreakTree ? "`break` is reached" : "`continue` is reached";
    return where(jump, () -> how, "");
  }

  public PathCondition runsToItsEnd(Tree method, Element called) {
    return where(method, () -> "'%s'".formatted(nameOf(called)), "completes normally");
  }

  public PathCondition calledAt(Tree call) {
    return where(call, () -> isCalled(call), "");
  }

  /** A record pattern calls accessors too, and names no method. */
  private String isCalled(Tree call) {
    Element called = index.element(call);
    return called == null
        ? "`%s` is matched".formatted(TreeText.of(call, LONGEST))
        : "'%s' is called".formatted(nameOf(called));
  }

  public PathCondition assigned(Element field, Tree at) {
    return where(at, () -> "'%s' is assigned".formatted(nameOf(field)), "");
  }

  /** The name of an element in messages: a field with its class, a constructor as its class. */
  public static String nameOf(Element element) {
    if (element.getSimpleName().contentEquals("<init>")) {
      return "new " + Owners.of(element).getSimpleName();
    }
    return element.getKind().isField()
        ? Owners.of(element).getSimpleName() + "." + element.getSimpleName()
        : element.getSimpleName().toString();
  }

  private PathCondition where(Tree at, Supplier<String> lead, String tail) {
    return PathCondition.of(
        () -> new PathCondition.Condition("if " + lead.get(), index.place(at), tail));
  }

  private static String kind(Tree statement) {
    return switch (statement.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> "loop";

      default -> "block";
    };
  }

  private static String shown(ExpressionTree tree) {
    return TreeText.of(Parentheses.strip(tree), LONGEST);
  }
}
