package org.metricdef.processor.observed;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.library.StartupMethods;

/**
 * What differs from one run of a method to the next: its parameters, caught exceptions, loop
 * variables, and what is computed from these. A field, a getter and a property do not count: each
 * may be a setting. Neither does what code has tested or replaced before.
 *
 * <p>One object is one question about one place, to which calls have led.
 */
final class RunTimeData {

  /** Types by whose objects a program is configured. */
  private static final Pattern SETTINGS = Pattern.compile(
      "\\w*(Config|Configuration|Properties|Settings?|Options|Environment|Env|Flags?|Features?"
          + "|Toggles?|Preferences|Registry|Registrar)\\b.*");

  /** Static methods that tell something of what they are given, and of nothing else. */
  private static final Pattern LOOKS =
      Pattern.compile("(is|not|non)(Not|Any|All|None)?(Null|Empty|Blank)\\w*"
          + "|hasText|hasLength|equals\\w*|parse\\w+|ofNullable");

  /** Methods whose result is never what a value would be without them. */
  private static final Pattern REPLACES =
      Pattern.compile("orElse\\w*|or|getOrDefault|filter|requireNonNull\\w*|compute\\w*");

  /** A variable that the question has come to, by way of calls. */
  private record Reached(Element variable, List<Tree> callers) {}

  private final SourceIndex index;
  private final VisibleCalls calls;
  private final TestedVariables tested;
  private final List<Tree> callers;
  private final Set<Reached> reached;

  /**
   * The question for a place.
   *
   * @param callers the calls that led to it, the innermost first; none if other code runs it
   */
  RunTimeData(SourceIndex index, VisibleCalls calls, List<Tree> callers) {
    this(index, calls, new TestedVariables(index), callers, new HashSet<>());
  }

  private RunTimeData(
      SourceIndex index,
      VisibleCalls calls,
      TestedVariables tested,
      List<Tree> callers,
      Set<Reached> reached) {
    this.index = index;
    this.calls = calls;
    this.tested = tested;
    this.callers = List.copyOf(callers);
    this.reached = reached;
  }

  private RunTimeData at(List<Tree> outer) {
    return new RunTimeData(index, calls, tested, outer, reached);
  }

  /** Whether a value is such data. */
  boolean contains(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof BinaryTree binary) {
      return contains(binary);
    }
    if (tree instanceof UnaryTree unary) {
      return contains(unary.getExpression());
    }
    if (tree instanceof InstanceOfTree test) {
      return contains(test.getExpression());
    }
    if (tree instanceof TypeCastTree cast) {
      return contains(cast.getExpression());
    }
    if (tree instanceof ArrayAccessTree access) {
      return contains(access.getExpression());
    }
    if (tree instanceof MethodInvocationTree call) {
      return isResult(call);
    }
    if (tree instanceof MemberSelectTree select && !tested.isConstant(tree)) {
      return contains(select.getExpression());
    }
    Element element = index.element(tree);
    return element != null && tree.getKind() == Tree.Kind.IDENTIFIER && contains(element);
  }

  /** Both operands of {@code &&} have to vary: one of them alone may be a setting. */
  private boolean contains(BinaryTree binary) {
    ExpressionTree left = binary.getLeftOperand();
    ExpressionTree right = binary.getRightOperand();
    return switch (binary.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> contains(left) && contains(right);
      case EQUAL_TO, NOT_EQUAL_TO ->
        isNull(right)
            ? mayBeNull(left)
            : isNull(left) ? mayBeNull(right) : isDataOrConstant(List.of(left, right));
      default -> isDataOrConstant(List.of(left, right));
    };
  }

  private boolean isDataOrConstant(List<? extends ExpressionTree> values) {
    return values.stream().anyMatch(this::contains)
        && values.stream().allMatch(each -> contains(each) || tested.isConstant(each));
  }

  private static boolean isNull(ExpressionTree tree) {
    return Parentheses.strip(tree).getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** The result of a method of what varies, or of one that only looks at what it is given. */
  private boolean isResult(MethodInvocationTree call) {
    if (!(index.element(call) instanceof ExecutableElement method)
        || REPLACES.matcher(method.getSimpleName()).matches()) {
      return false;
    }
    Optional<ExpressionTree> receiver = ClientSites.receiverOf(call);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      String name = method.getSimpleName().toString();
      boolean isNullTest = name.equals("ofNullable") || name.matches("(is|non)Null");
      return LOOKS.matcher(name).matches()
          && (isNullTest
              ? mayBeNull(call.getArguments().get(0))
              : isDataOrConstant(call.getArguments()));
    }
    if (receiver.isPresent() && contains(receiver.get())) {
      return call.getArguments().stream()
          .allMatch(each -> contains(each) || tested.isConstant(each));
    }
    // "x".equals(y)
    return receiver.isPresent()
        && tested.isConstant(receiver.get())
        && isDataOrConstant(call.getArguments());
  }

  /** Whether such a value may be null, and may be something else. */
  private boolean mayBeNull(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (!contains(tree)) {
      return false;
    }
    if (tree instanceof MethodInvocationTree call
        && index.element(call) instanceof ExecutableElement method) {
      String owner = Owners.of(method).getQualifiedName().toString();
      return owner.equals("java.lang.Throwable")
          || owner.equals("java.util.Map")
          || !owner.startsWith("java.");
    }
    Element element = index.element(tree);
    if (element == null || tree.getKind() != Tree.Kind.IDENTIFIER) {
      return tree instanceof MemberSelectTree || tree instanceof ArrayAccessTree;
    }
    return !tested.isUsedBefore(element, tree)
        && switch (element.getKind()) {
          case PARAMETER ->
            argument(element).map(each -> at(outer()).mayBeNull(each)).orElse(true);
          case LOCAL_VARIABLE -> tested.valueOf(element).map(this::mayBeNull).orElse(true);
          default -> false;
        };
  }

  /** Whether a value is computed from such data, in whatever way. */
  boolean reaches(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof MethodInvocationTree call) {
      return call.getArguments().stream().anyMatch(this::reaches)
          || ClientSites.receiverOf(call).filter(this::reaches).isPresent();
    }
    if (tree instanceof NewClassTree created) {
      return created.getArguments().stream().anyMatch(this::reaches);
    }
    return tree instanceof ConditionalExpressionTree choice
        ? contains(choice.getCondition())
        : contains(tree);
  }

  private boolean contains(Element variable) {
    Reached question = new Reached(variable, callers);
    if (isSetting(variable) || tested.isReplaced(variable) || !reached.add(question)) {
      return false;
    }
    boolean isData = switch (variable.getKind()) {
      case PARAMETER -> isParameter(variable);
      case EXCEPTION_PARAMETER -> true;
      case LOCAL_VARIABLE ->
        tested.isOfLoop(variable)
            || tested.valueOf(variable).filter(this::contains).isPresent();
      case BINDING_VARIABLE -> isBound(variable);
      default -> false;
    };
    reached.remove(question);
    return isData;
  }

  private boolean isBound(Element variable) {
    return TreeSearch.contains(
        index.topLevel(),
        tree -> tree instanceof InstanceOfTree test
            && test.getPattern() instanceof BindingPatternTree pattern
            && variable.equals(index.element(pattern.getVariable()))
            && contains(test.getExpression()));
  }

  private boolean isParameter(Element parameter) {
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return false;
    }
    int position = Owners.positionOf(parameter);
    if (position < 0) {
      // Of a lambda, which other code calls.
      return true;
    }
    if (!callers.isEmpty()) {
      return argument(parameter).filter(at(outer())::contains).isPresent();
    }
    boolean isVarargs = method.isVarArgs() && position == method.getParameters().size() - 1;
    return method.getKind() == ElementKind.METHOD
        && !isVarargs
        && !StartupMethods.contains(method)
        && isGiven(method, position);
  }

  private List<Tree> outer() {
    return callers.isEmpty() ? callers : callers.subList(1, callers.size());
  }

  /** What the call that led here passes for a parameter; empty if none did, or another method's. */
  private Optional<ExpressionTree> argument(Element parameter) {
    return !callers.isEmpty() && parameter.getEnclosingElement() instanceof ExecutableElement method
        ? passed(callers.get(0), method, Owners.positionOf(parameter))
        : Optional.empty();
  }

  private Optional<ExpressionTree> passed(Tree call, ExecutableElement method, int position) {
    return call instanceof MethodInvocationTree invocation
            && method.equals(index.element(call))
            && position >= 0
            && position < invocation.getArguments().size()
        ? Optional.of(invocation.getArguments().get(position))
        : Optional.empty();
  }

  /** Whether other code calls a method, and does not decide alike each time. */
  private boolean isGiven(ExecutableElement method, int position) {
    List<Tree> here = TreeSearch.all(
        index.topLevel(),
        tree -> (tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree)
            && method.equals(index.element(tree)));
    boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
    return isPrivate
        ? here.stream().anyMatch(each -> passesData(each, method, position))
        : here.stream().allMatch(each -> passesData(each, method, position))
            && calls.pass(index.unit(), method, position);
  }

  private boolean passesData(Tree call, ExecutableElement method, int position) {
    return call instanceof MemberReferenceTree
        || passed(call, method, position)
            .filter(each -> !tested.isTestedBefore(each) && at(List.of()).contains(each))
            .isPresent();
  }

  private static boolean isSetting(Element variable) {
    String type = variable.asType().toString().replaceFirst("<.*", "");
    return SETTINGS.matcher(type.replaceFirst(".*[.]", "")).matches();
  }
}
