package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.value.Decision;

/** Finds what the decisions of a class depend on. */
public final class Decisions {

  /** So many variables and methods are followed for one decision. */
  private static final int MOST = 64;

  private final SourceIndex index;
  private final AssignedValues assigned;
  private final TypeTests tests;
  private final Map<VariableElement, Set<Element>> sources = new HashMap<>();
  private final Map<Tree, Decision> decisions = new HashMap<>();

  /** Variables of loops of which each turn is run by itself, with what it holds there. */
  private final Set<Element> known = new HashSet<>();

  public Decisions(SourceIndex index) {
    this.index = index;
    this.assigned = new AssignedValues(index);
    this.tests = new TypeTests(index, assigned);
  }

  /**
   * The decision of a statement or expression.
   *
   * @param condition what decides; null if it has no expression, as an exception
   */
  public Decision of(Tree tree, @Nullable ExpressionTree condition, int outcomes) {
    return decisions.computeIfAbsent(tree, key -> {
      Set<Element> reads = reads(condition);
      boolean isSettled = tests.areSettled(condition)
          || CompleteSwitches.hasOtherCase(key, condition, index)
          || !Collections.disjoint(reads, known);
      return new Decision(key, reads, outcomes, isSettled, List.of());
    });
  }

  /** A loop is run turn by turn: what depends on its variable may be settled in each of them. */
  public void addKnown(Tree variable) {
    Element element = index.element(variable);
    if (element != null && known.add(element)) {
      decisions.clear();
    }
  }

  /** A test of the class of an object that this code has made may have one outcome only. */
  public void addOwnTest(Tree test) {
    if (tests.addOwnTest(test)) {
      decisions.clear();
    }
  }

  /** That a call goes on, which may depend on a condition that it is given; empty if on none. */
  public Optional<Decision> ofCall(Tree call, List<? extends ExpressionTree> arguments) {
    return arguments.stream()
        .filter(argument -> isCondition(argument))
        .findFirst()
        .map(argument -> of(call, argument, 2));
  }

  private boolean isCondition(ExpressionTree argument) {
    TypeMirror type = index.type(argument);
    return type != null && type.getKind() == TypeKind.BOOLEAN && !(argument instanceof LiteralTree);
  }

  /** What an expression reads, and what the variables that it reads depend on. */
  private Set<Element> reads(@Nullable ExpressionTree condition) {
    Set<Element> reads = new HashSet<>(named(condition));
    Deque<Element> open = new ArrayDeque<>(reads);
    while (!open.isEmpty() && reads.size() < MOST) {
      if (open.remove() instanceof VariableElement variable) {
        for (Element source : sources(variable)) {
          if (reads.add(source)) {
            open.add(source);
          }
        }
      }
    }
    return reads;
  }

  private Set<Element> sources(VariableElement variable) {
    Set<Element> known = sources.get(variable);
    if (known != null) {
      return known;
    }
    Set<Element> named = new HashSet<>();
    for (ExpressionTree value : assigned.of(variable)) {
      if (named.size() < MOST) {
        named.addAll(named(value));
      }
    }
    sources.put(variable, named);
    return named;
  }

  /** The variables and methods that an expression names. */
  private Set<Element> named(@Nullable ExpressionTree expression) {
    Set<Element> named = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        add(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        add(tree);
        return super.visitMemberSelect(tree, unused);
      }

      private void add(Tree tree) {
        Element element = index.element(tree);
        if (element instanceof VariableElement || element instanceof ExecutableElement) {
          named.add(element);
        }
      }
    }.scan(expression, null);
    return named;
  }
}
