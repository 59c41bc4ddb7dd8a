package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Fields;
import org.metricdef.processor.flow.source.AccessPath;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/**
 * Nullness refinement by conditions. It removes null from the values of variables that a test or a
 * call surely excludes. It removes the null <em>taint</em> also in doubt: there it counts a value
 * as checked, and may miss a report, but no key.
 */
public final class NullnessRefinement {

  /** Tests that say nothing about their argument when they are false. */
  private static final Set<String> TRUE_FOR_NOT_NULL =
      Set.of("nonNull", "equals", "equalsIgnoreCase", "contentEquals");

  /** Methods that throw if an argument is null. */
  private static final Set<String> REQUIRING =
      Set.of("requireNonNull", "checkNotNull", "assertNotNull", "notNull");

  private final SourceIndex index;
  private final AbstractStore store;
  private final KnownConditions outcomes;
  private final PresentKeys keys;
  private final Map<Element, ExpressionTree> conditions = new HashMap<>();
  private boolean surely = true;

  public NullnessRefinement(
      SourceIndex index, AbstractStore store, KnownConditions outcomes, PresentKeys keys) {
    this.index = index;
    this.store = store;
    this.outcomes = outcomes;
    this.keys = keys;
  }

  /** The current state, refined by the outcome of a condition that has just been evaluated. */
  public LocalStore where(@Nullable ExpressionTree condition, boolean outcome) {
    LocalStore current = store.state();
    LocalStore refined = current.copy();
    store.become(refined);
    assume(condition, outcome);
    store.become(current);
    return refined;
  }

  /** Refines the current state by the outcome of a condition; null if there is no condition. */
  public void assume(@Nullable ExpressionTree condition, boolean outcome) {
    if (condition != null && store.isReachable()) {
      outcomes.learn(condition, outcome);
      refineBy(condition, outcome);
    }
  }

  private void refineBy(ExpressionTree condition, boolean outcome) {
    ExpressionTree inner = Parentheses.strip(condition);
    ExpressionTree named = conditions.get(nameOf(inner));
    if (named != null) {
      // The variables may have other values now.
      surely = false;
      refineBy(named, outcome);
      surely = true;
    } else if (inner instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      refineBy(not.getExpression(), !outcome);
    } else if (inner instanceof InstanceOfTree test && outcome) {
      surelyNotNull(test.getExpression());
    } else if (inner instanceof BinaryTree binary) {
      assumeBinary(binary, outcome);
    } else if (inner instanceof MethodInvocationTree call) {
      assumeCall(call, outcome);
    }
  }

  private @Nullable Element nameOf(ExpressionTree tree) {
    return tree instanceof IdentifierTree ? index.element(tree) : null;
  }

  private void assumeBinary(BinaryTree tree, boolean outcome) {
    Tree.Kind both = outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
    Tree.Kind different = outcome ? Tree.Kind.NOT_EQUAL_TO : Tree.Kind.EQUAL_TO;
    if (tree.getKind() == both) {
      refineBy(tree.getLeftOperand(), outcome);
      refineBy(tree.getRightOperand(), outcome);
    } else if (tree.getKind() == different && isNull(tree.getRightOperand())) {
      surelyNotNull(tree.getLeftOperand());
    } else if (tree.getKind() == different && isNull(tree.getLeftOperand())) {
      surelyNotNull(tree.getRightOperand());
    }
  }

  /** Treats the arguments of a test as its subject: {@code isBlank(x)}, {@code nonNull(x)}. */
  private void assumeCall(MethodInvocationTree call, boolean outcome) {
    String name = nameOf(call);
    boolean mayBeNull = outcome ? name.equals("isNull") : TRUE_FOR_NOT_NULL.contains(name);
    if (isOfObjects(call, outcome ? "nonNull" : "isNull")) {
      surelyNotNull(call.getArguments().get(0));
    } else if (!mayBeNull) {
      call.getArguments().forEach(this::isNotNull);
    }
    if (name.equals("containsKey") && outcome) {
      pathOf(call)
          .map(path -> new AccessPath(path.root(), path.text().replace(".containsKey(", ".get(")))
          .ifPresent(store.tests()::assumeNotNull);
    }
  }

  private static String nameOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : textOf(call.getMethodSelect());
  }

  private static boolean isNull(ExpressionTree tree) {
    return Parentheses.strip(tree).getKind() == Tree.Kind.NULL_LITERAL;
  }

  /**
   * Refines the state after a call has returned: its receiver and required arguments are not null.
   */
  public void returned(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree called) {
      Element method = index.element(call);
      if (method == null || method.getModifiers().contains(Modifier.STATIC)) {
        isNotNull(called);
      } else {
        surelyNotNull(called);
      }
    }
    Optional<ExpressionTree> key = keys.keyOf(call);
    if (key.isPresent()) {
      surelyNotNull(key.get());
    }
    if (isOfObjects(call, "requireNonNull")) {
      surelyNotNull(call.getArguments().get(0));
    } else if (REQUIRING.contains(nameOf(call))) {
      call.getArguments().forEach(this::isNotNull);
    }
  }

  private boolean isOfObjects(MethodInvocationTree call, String name) {
    return nameOf(call).equals(name)
        && index.element(call) instanceof ExecutableElement method
        && Owners.of(method).getQualifiedName().contentEquals("java.util.Objects");
  }

  /** The value of the expression is not null: null would have led elsewhere. */
  private void surelyNotNull(ExpressionTree tree) {
    isNotNull(tree);
    ExpressionTree inner = Parentheses.strip(tree);
    if (!surely) {
      return;
    }
    if (inner instanceof AssignmentTree assignment) {
      surelyNotNull(assignment.getVariable());
    } else if (inner instanceof IdentifierTree || inner instanceof MemberSelectTree) {
      Element element = index.element(inner);
      if (element != null && isLocal(element)) {
        store.tests().excludeNull(element);
        keys.isNotNull(element);
      } else if (element != null
          && element.getKind() == ElementKind.FIELD
          && Fields.isOwn(element, inner)) {
        store.tests().test(element, true);
      }
    }
  }

  /** From here on the value of the expression is not null: it was tested or was a receiver. */
  void isNotNull(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof TypeCastTree cast) {
      isNotNull(cast.getExpression());
    } else if (inner instanceof AssignmentTree assignment) {
      isNotNull(assignment.getVariable());
      isNotNull(assignment.getExpression());
    } else if (inner instanceof IdentifierTree name) {
      isNotNull(index.element(inner), name);
    } else {
      pathOf(inner).ifPresent(store.tests()::assumeNotNull);
    }
  }

  private void isNotNull(@Nullable Element element, IdentifierTree name) {
    if (element == null) {
      return;
    }
    if (isLocal(element)) {
      store.annotate(element, Taints::withoutNull);
    } else {
      store.tests().assumeNotNull(new AccessPath(element, textOf(name)));
    }
  }

  private boolean isLocal(Element element) {
    return element != null && store.isVariable(element);
  }

  /** The value of an expression without a null that the code has excluded. */
  public Value refine(ExpressionTree tree, Value value) {
    boolean excluded = store.tests().knowsNotNull()
        && Taints.of(value).hasAnywhere(Nature.NULL)
        && pathOf(tree).filter(store.tests()::isNotNull).isPresent();
    return excluded ? Taints.withoutNull(value) : value;
  }

  /**
   * Applies an assignment. Nullness of the variable and of the paths through it is outdated. A
   * boolean variable that is initialized with a condition stands for that condition.
   */
  void assigned(Element variable, Tree at, Value value) {
    conditions.remove(variable);
    if (at instanceof VariableTree declaration
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && variable.asType().getKind() == TypeKind.BOOLEAN
        && declaration.getInitializer() != null) {
      conditions.put(variable, declaration.getInitializer());
    }
    store.tests().forgetNotNull(variable);
    if (variable.getKind() == ElementKind.FIELD && Fields.isOwn(variable, at)) {
      store.tests().test(variable, value.unknownCause().isEmpty());
    }
    if (!isLocal(variable) && !Taints.of(value).hasAnywhere(Nature.NULL)) {
      store
          .tests()
          .assumeNotNull(new AccessPath(variable, variable.getSimpleName().toString()));
    }
  }

  private Optional<AccessPath> pathOf(ExpressionTree tree) {
    ExpressionTree root = Parentheses.strip(tree);
    String text = textOf(root);
    String prefix = "this.";
    for (ExpressionTree next = root; next != null; next = leftOf(next)) {
      if (next instanceof MemberSelectTree select
          && textOf(select.getExpression()).equals("this")) {
        root = next;
        break;
      }
      root = next;
    }
    Element element = index.element(root);
    return element == null
        ? Optional.empty()
        : Optional.of(new AccessPath(
            element, text.startsWith(prefix) ? text.substring(prefix.length()) : text));
  }

  /** Names are the common case, and javac is slow at printing any other tree. */
  private static String textOf(ExpressionTree tree) {
    return tree instanceof IdentifierTree name ? name.getName().toString() : tree.toString();
  }

  /** The tree left of the last dot or bracket; null for a name. */
  private static @Nullable ExpressionTree leftOf(ExpressionTree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect();
    }
    if (tree instanceof MemberSelectTree select) {
      return select.getExpression();
    }
    if (tree instanceof ArrayAccessTree access) {
      return access.getExpression();
    }
    return tree instanceof ParenthesizedTree parentheses ? parentheses.getExpression() : null;
  }
}
