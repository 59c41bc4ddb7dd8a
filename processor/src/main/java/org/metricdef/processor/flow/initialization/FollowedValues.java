package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;

/**
 * What the code that is reached does with the values that are followed. Every use of an expression
 * falls into one of two groups. Some uses are followed: a qualifier, the value of a variable, an
 * argument of a method that is declared here. In any other use, the value is handed on to code that
 * is not followed.
 */
abstract class FollowedValues extends ReachableCode {

  private boolean resultIsFollowed;
  private boolean inConstructor;
  private Optional<Element> owner = Optional.empty();

  FollowedValues(ClassSource source, ClassCode code, ConstructionModel model) {
    super(source, code, model);
  }

  @Override
  final void begin(Optional<ExecutableElement> method) {
    owner = method.map(Owners::of);
    resultIsFollowed = method.filter(this::followsResult).isPresent();
    inConstructor =
        method.filter(each -> each.getKind() == ElementKind.CONSTRUCTOR).isPresent();
  }

  /** The class whose method is visited; empty in other code. */
  final Optional<Element> owner() {
    return owner;
  }

  /** Whether the code that is visited is that of a constructor. */
  final boolean isInConstructor() {
    return inConstructor;
  }

  // What the two kinds of initialization decide.

  /** Whether the value of an expression has to be followed. */
  abstract boolean isFollowed(ExpressionTree tree);

  /** A followed value goes to code that is not followed. */
  abstract void handOn(ExpressionTree tree);

  /**
   * Whether a variable can take a followed value, so that its readers get it.
   *
   * @param self whether it is a local variable, a parameter, or a field of {@code this}
   */
  abstract boolean carry(@Nullable Element variable, boolean self);

  /** Whether the calls of a method are followed values. */
  abstract boolean followsResult(ExecutableElement method);

  /** Whether a function in a field is found by each of its readers. */
  abstract boolean keepsFunctions(VariableElement field);

  /** Reads a field. */
  abstract void read(VariableElement field, boolean onOwn);

  /** Calls a method after its receiver and arguments are evaluated. */
  abstract void call(@Nullable ExpressionTree receiver, ExecutableElement method, Passed passed);

  /** Creates an object after the arguments are evaluated. */
  abstract void create(NewClassTree tree, ExecutableElement constructor, boolean takesFollowed);

  // Expressions whose value is used by the code around them in a way that is followed.

  /** Evaluates an expression whose value is followed from here. */
  final void evaluate(ExpressionTree tree) {
    if (tree == null || !isFollowed(tree)) {
      scan(tree, null);
      return;
    }
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof TypeCastTree cast) {
      evaluate(cast.getExpression());
    } else if (inner instanceof ConditionalExpressionTree conditional) {
      scan(conditional.getCondition(), null);
      evaluate(conditional.getTrueExpression());
      evaluate(conditional.getFalseExpression());
    } else if (inner instanceof AssignmentTree assignment) {
      assign(assignment);
    } else if (inner instanceof IdentifierTree name) {
      identifier(name);
    } else if (inner instanceof MemberSelectTree select) {
      select(select);
    } else if (inner instanceof NewClassTree creation) {
      create(creation);
    } else if (inner instanceof MethodInvocationTree call) {
      invoke(call);
    } else {
      scan(inner, null);
    }
  }

  static boolean isThis(ExpressionTree tree) {
    return tree instanceof IdentifierTree name && isThis(name.getName())
        || tree instanceof MemberSelectTree select && isThis(select.getIdentifier());
  }

  /** Whether an expression is written as {@code this}, which is the object under construction. */
  private boolean isNameOfThis(ExpressionTree tree) {
    return isOwn() && tree instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  private static boolean isThis(CharSequence name) {
    return "this".contentEquals(name) || "super".contentEquals(name);
  }

  private void identifier(IdentifierTree tree) {
    if (!isThis(tree) && source.element(tree) instanceof VariableElement variable) {
      readVariable(variable);
      if (variable.getKind() == ElementKind.FIELD
          || variable.getKind() == ElementKind.ENUM_CONSTANT) {
        read(variable, isOwn());
      }
    }
  }

  private void select(MemberSelectTree tree) {
    if (isThis(tree) || tree.getIdentifier().contentEquals("class")) {
      return;
    }
    boolean onOwn = isFollowed(tree.getExpression());
    evaluate(tree.getExpression());
    if (source.element(tree) instanceof VariableElement field) {
      readVariable(field);
      if (isThis(tree.getExpression()) || isParameterOfPart(tree.getExpression())) {
        read(field, onOwn);
      } else {
        visitFunction(() -> read(field, onOwn));
      }
    }
  }

  private void assign(AssignmentTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getVariable());
    Element variable = source.element(target);
    if (target instanceof MemberSelectTree select) {
      evaluate(select.getExpression());
    } else if (!(target instanceof IdentifierTree)) {
      scan(target, null);
    }
    boolean self = !(target instanceof MemberSelectTree select) || isThis(select.getExpression());
    assign(variable, tree.getExpression(), self);
  }

  /**
   * Assigns a variable.
   *
   * @param self whether it is a local variable, or a field of {@code this}
   */
  private void assign(@Nullable Element variable, ExpressionTree value, boolean self) {
    boolean keeps = variable != null && self && keepsFunction(variable);
    if (variable != null && keeps && FunctionTrees.isFunction(value)) {
      store(variable, value);
    } else if (variable != null && keeps && FunctionTrees.anonymous(value).isPresent()) {
      create(FunctionTrees.anonymous(value).get(), variable);
    } else if (isFollowed(value) && carry(variable, self)) {
      evaluate(value);
    } else {
      scan(value, null);
    }
  }

  private boolean keepsFunction(Element element) {
    return element instanceof VariableElement variable
        && (variable.getKind() == ElementKind.LOCAL_VARIABLE
            || variable.getKind() == ElementKind.FIELD && keepsFunctions(variable));
  }

  /** Creates an object of an anonymous class, whose methods are found through a variable. */
  private void create(NewClassTree tree, Element variable) {
    construct(tree);
    for (Tree member : tree.getClassBody().getMembers()) {
      if (member instanceof MethodTree method) {
        store(variable, method);
      }
    }
  }

  private void invoke(MethodInvocationTree tree) {
    @Nullable
    ExpressionTree receiver =
        tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    if (receiver != null) {
      evaluate(receiver);
    }
    if (source.element(tree) instanceof ExecutableElement method) {
      boolean isWrittenAsThis = tree.getArguments().stream()
          .allMatch(argument -> !isFollowed(argument) || isNameOfThis(argument));
      boolean takes = arguments(method, tree.getArguments());
      call(receiver, method, takes ? isWrittenAsThis ? Passed.THIS : Passed.OTHERS : Passed.NONE);
    } else {
      handOnToAll();
    }
  }

  private void create(NewClassTree tree) {
    construct(tree);
    scan(tree.getClassBody(), null);
  }

  private void construct(NewClassTree tree) {
    evaluate(tree.getEnclosingExpression());
    if (source.element(tree) instanceof ExecutableElement constructor) {
      create(tree, constructor, arguments(constructor, tree.getArguments()));
    } else {
      handOnToAll();
    }
  }

  /** Evaluates arguments; the result is whether the method takes followed values. */
  private boolean arguments(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    boolean takes = false;
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i);
      boolean collected = method.isVarArgs() && i >= method.getParameters().size() - 1;
      if (!isFollowed(argument)) {
        scan(argument, null);
      } else if (!collected && pass(method, i)) {
        takes = true;
        evaluate(argument);
      } else if (model.leavesAlone(method)) {
        evaluate(argument);
      } else {
        scan(argument, null);
      }
    }
    return takes;
  }

  private boolean pass(ExecutableElement method, int position) {
    List<MethodTree> bodies = code.bodiesOf(method);
    boolean all = !bodies.isEmpty()
        && !source.declarations().targetsOf(method).isEmpty()
        && position < method.getParameters().size();
    for (MethodTree body : bodies) {
      all &= carry(source.element(body.getParameters().get(position)), true);
    }
    return all;
  }

  // Uses of expressions.

  @Override
  public final Void visitIdentifier(IdentifierTree tree, Void unused) {
    return used(tree, () -> identifier(tree));
  }

  @Override
  public final Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    return used(tree, () -> select(tree));
  }

  @Override
  public final Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    return used(tree, () -> invoke(tree));
  }

  @Override
  public final Void visitNewClass(NewClassTree tree, Void unused) {
    return used(tree, () -> create(tree));
  }

  /** The value goes to code that is not followed: no other case has evaluated the expression. */
  private Void used(ExpressionTree tree, Runnable evaluation) {
    boolean followed = isFollowed(tree);
    evaluation.run();
    if (followed) {
      handOn(tree);
    }
    return null;
  }

  @Override
  public final Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    evaluate(tree.getExpression());
    return null;
  }

  @Override
  public final Void visitAssignment(AssignmentTree tree, Void unused) {
    assign(tree);
    return null;
  }

  @Override
  public final Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null) {
      assign(source.element(tree), tree.getInitializer(), true);
    }
    return null;
  }

  @Override
  public final Void visitInstanceOf(InstanceOfTree tree, Void unused) {
    evaluate(tree.getExpression());
    if (tree.getPattern() != null && isFollowed(tree.getExpression())) {
      handOn(tree.getExpression());
    }
    return null;
  }

  @Override
  public final Void visitBinary(BinaryTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      evaluate(tree.getLeftOperand());
      evaluate(tree.getRightOperand());
      return null;
    }
    return super.visitBinary(tree, unused);
  }

  @Override
  public final Void visitReturn(ReturnTree tree, Void unused) {
    if (resultIsFollowed) {
      evaluate(tree.getExpression());
      return null;
    }
    return super.visitReturn(tree, unused);
  }

  @Override
  public final Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    boolean outer = resultIsFollowed;
    resultIsFollowed = false;
    visitFunction(() -> super.visitLambdaExpression(tree, unused));
    resultIsFollowed = outer;
    return null;
  }

  @Override
  public final Void visitSynchronized(SynchronizedTree tree, Void unused) {
    evaluate(Parentheses.strip(tree.getExpression()));
    return scan(tree.getBlock(), unused);
  }

  /** The members of a local or anonymous class may run as soon as it is declared. */
  @Override
  public final Void visitClass(ClassTree tree, Void unused) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        reach(method, isOwn());
      }
    }
    return null;
  }

  @Override
  public final Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    ExpressionTree qualifier = tree.getQualifierExpression();
    boolean onOwn = isFollowed(qualifier);
    evaluate(qualifier);
    if (source.element(tree) instanceof ExecutableElement method) {
      refer(qualifier, method, onOwn);
    } else {
      handOnToAll();
    }
    return null;
  }

  /** A reference to a method or constructor, which any code may call. */
  abstract void refer(ExpressionTree qualifier, ExecutableElement method, boolean onOwn);
}
