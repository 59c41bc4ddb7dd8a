package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.CaughtExceptions;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;

/**
 * One call of a method or constructor with evaluated arguments, as call models see it. A model has
 * to account for an argument, with {@link #follow} or {@link #leavesAlone}. Any other argument
 * escapes, so an argument that a model overlooks costs precision only.
 */
public final class Call {

  private final CallContext context;
  private final Tree tree;
  private final ExecutableElement method;
  private final Optional<Value> receiver;
  private final List<? extends ExpressionTree> trees;
  private final List<Value> arguments;
  private final int created;
  private final BitSet accountedFor = new BitSet();
  private @Nullable String name;
  private @Nullable String owner;
  private @Nullable Place place;

  public Call(
      CallContext context,
      Tree tree,
      ExecutableElement method,
      Optional<Value> receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    this.context = context;
    this.tree = tree;
    this.method = method;
    this.receiver = receiver;
    this.trees = List.copyOf(trees);
    this.arguments = List.copyOf(arguments);
    this.created = context.store().renamings().now();
  }

  /** A value of this call as it is now: a function that the call runs may have shared its maps. */
  Value now(Value value) {
    return context.store().renamings().since(created, value);
  }

  public Tree tree() {
    return tree;
  }

  /**
   * The call that leads here in the class that is analyzed, if this one stands in another class;
   * this one if it does not; empty if no call leads here.
   */
  public Optional<Tree> home() {
    SourceIndex index = context.index();
    return index.isOfOtherClass(tree)
        ? context.store().caller(call -> !index.isOfOtherClass(call))
        : Optional.of(tree);
  }

  public ExecutableElement method() {
    return method;
  }

  /** The method's simple name; {@code <init>} for a constructor. */
  public String name() {
    if (name == null) {
      name = method.getSimpleName().toString();
    }
    return name;
  }

  /** The qualified name of the class that declares the method. */
  public String owner() {
    if (owner == null) {
      owner = Owners.of(method).getQualifiedName().toString();
    }
    return owner;
  }

  /** The value of the receiver; empty for static methods and constructors. */
  public Optional<Value> receiver() {
    return receiver;
  }

  public int arity() {
    return arguments.size();
  }

  /** The value of an argument, to look at. It escapes unless the model accounts for it too. */
  public Value argument(int i) {
    return arguments.get(i);
  }

  /** An argument that the model follows: its effects and its result show where it goes. */
  public Value follow(int i) {
    accountedFor.set(i);
    return arguments.get(i);
  }

  /** This call neither keeps, changes, returns nor calls an argument. */
  public void leavesAlone(int i) {
    accountedFor.set(i);
  }

  /** The model does not know this call, so it has accounted for no argument. */
  public void accountForNothing() {
    accountedFor.clear();
  }

  /** Every argument that no model has accounted for escapes. */
  public void escapeOthers() {
    for (int i = accountedFor.nextClearBit(0);
        i < arguments.size();
        i = accountedFor.nextClearBit(i)) {
      accountedFor.set(i);
      context.escapes().escape(this, i);
    }
  }

  /** How this call passes its last arguments. */
  public Varargs passing() {
    return Varargs.of(context.index(), tree, method);
  }

  public ExpressionTree argumentTree(int i) {
    return trees.get(i);
  }

  /** The tree of the receiver; empty for an implicit {@code this} and for constructors. */
  public Optional<ExpressionTree> receiverTree() {
    return tree instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  /** The source index of the class around the call. */
  public SourceIndex index() {
    return context.index();
  }

  public Place place() {
    if (place == null) {
      place = context.index().place(tree);
    }
    return place;
  }

  /** The origin of a key that an argument adds: the line of the argument, and this call. */
  public Origin origin(int argument, String how) {
    return new Origin(context.index().place(trees.get(argument)), how);
  }

  /** The strings that a value may be; empty if they are unknown. */
  public Optional<Set<String>> strings(Value value) {
    return value.strings();
  }

  /** The list or set of constants that a value is; empty if the value is not known to be one. */
  public Optional<Constants> constants(Value value) {
    return value.constants();
  }

  /** The keys of a label map; empty if the code that creates the map has not been analyzed. */
  public Optional<Keys> keysOf(Value value) {
    return context.store().maps().keysOf(now(value));
  }

  /**
   * The keys of the label map in an argument, which this call copies into another map, with their
   * values.
   *
   * @param how the hop's text in messages: {@code copied by 'copyOf'}
   */
  public Optional<Keys> takenOver(int argument, String how) {
    Value value = argument(argument);
    // The values of a label map have escaped. What a collection holds gets another holder here.
    boolean holds = value.alternatives().stream()
        .anyMatch(part -> part instanceof Value.Container || part instanceof Value.Function);
    if (!holds) {
      leavesAlone(argument);
    }
    return context
        .store()
        .maps()
        .entriesOf(now(value))
        .map(keys -> keys.via(new Hop(how, place())));
  }

  /**
   * The keys of a label map as recorded at this call. They carry this call as the place of an
   * unknown cause that has none, and the current caller as the path.
   */
  public Optional<PassedKeys> observed(Value value) {
    return context.store().maps().keysOf(now(value)).map(keys -> passed(keys.unknownAt(place())));
  }

  /** Whether a run may come to this call, as far as the conditions around it are known. */
  public boolean isReached() {
    return context.store().control().isReached();
  }

  /** Keys as this call passes them. */
  public PassedKeys passed(Keys keys) {
    PathCondition caller =
        context.store().caller().map(context.conditions()::calledAt).orElse(PathCondition.NONE);
    return context.store().control().passedHere(keys, caller);
  }

  /** A new mutable map that this call creates. */
  public Value allocate(Keys keys) {
    return context.store().maps().allocate(new AllocationSite.At(tree), keys);
  }

  /** The type of this call as an expression; null if the compiler does not know it. */
  public @Nullable TypeMirror type() {
    return context.index().type(tree);
  }

  /**
   * The texts of which a value is one, where its type is {@code String}; empty if they are unknown.
   *
   * @param type the type of the expression that has the value
   */
  public Optional<Set<String>> texts(Value value, @Nullable TypeMirror type) {
    return type != null && type.toString().equals("java.lang.String")
        ? strings(value)
        : Optional.empty();
  }

  /** The type of an argument; null if the compiler does not know it. */
  public @Nullable TypeMirror argumentType(int i) {
    return context.index().type(trees.get(i));
  }

  /**
   * The value of an expression. The expression must have no effects, since it is evaluated again.
   */
  public Value valueOf(ExpressionTree expression) {
    return context.evaluator().apply(expression);
  }

  /** The element that a tree names; null if it names none. */
  public @Nullable Element element(Tree tree) {
    return context.index().element(tree);
  }

  /** The label maps that the elements of arrays and lists state as pairs. */
  public CallPairs pairs() {
    return new CallPairs(this, context.store().pairs(), trees, arguments);
  }

  /** The collections, arrays and maps that hold label maps. */
  public CallContainers containers() {
    return new CallContainers(this, context.store(), arguments);
  }

  // Functions.

  /**
   * This call calls the function in an argument any number of times. The arguments that no model
   * has accounted for escape first: they are no one's any more when the function runs.
   */
  public Value invoke(int function, List<Value> given) {
    Value called = follow(function);
    escapeOthers();
    return context.functions().invoke(tree, called, given);
  }

  /** This call calls a function that an argument holds any number of times. */
  public Value invoke(Value held, List<Value> given) {
    escapeOthers();
    return context.functions().invoke(tree, held, given);
  }

  /** This call calls the function in an argument exactly once. */
  public Value invokeOnce(int function, List<Value> given) {
    Value called = follow(function);
    escapeOthers();
    return context
        .functions()
        .invokeOnce(tree, called, given)
        .orElseGet(() -> context.functions().invoke(tree, called, given));
  }

  /**
   * This call does one of several things. Each is run from the same state; the results are joined.
   */
  public void oneOf(List<Runnable> ways) {
    context.store().oneOf(ways);
  }

  /** This call calls the function in an argument once, or not at all: the receiver decides. */
  public void invokePerhaps(int function, List<Value> given) {
    follow(function);
    escapeOthers();
    Decision decision =
        context.decisions().of(trees.get(function), receiverTree().orElse(null), 2);
    PathCondition without = PathCondition.of("if the optional is empty", place(), "");
    context.store().control().perhaps(decision, () -> invokeOnce(function, given), without);
  }

  /** This call changes the keys of a map. */
  public void update(Value.LabelMap map, UnaryOperator<Keys> change) {
    context
        .store()
        .maps()
        .update((Value.LabelMap) now(map), change, tree, "'%s' changes it".formatted(name()));
  }

  /** The class whose constructor makes an object; empty if that is not known. */
  public Optional<String> classOf(AbstractObject object) {
    return object.site() instanceof AllocationSite.At at
            && at.tree() instanceof NewClassTree creation
            && context.index().type(creation) instanceof DeclaredType type
            && type.asElement() instanceof TypeElement made
        ? Optional.of(made.getQualifiedName().toString())
        : Optional.empty();
  }

  /**
   * This call changes what is known of the values of a map, and no key. Nothing is known of those
   * of a shared map.
   */
  public void revalue(Value.LabelMap map, UnaryOperator<Keys> change) {
    context.store().maps().revalue((Value.LabelMap) now(map), change);
  }

  /** This call lets a map escape to code that is not analyzed. */
  public void escape(Value value, UnknownCause cause) {
    context.store().escape(now(value), cause, tree);
  }

  /** An unknown value with a reason. */
  public Value unknown(String why) {
    return new Value.Unknown(cause(why));
  }

  /** An unknown value with a reason and the edit that makes it known. */
  public Value unknown(String why, String fix) {
    return new Value.Unknown(cause(why, fix));
  }

  /** The value null, which this call may return. */
  public Value nullValue(String why, String fix) {
    return Value.nullValue(cause(why, fix));
  }

  /** The cause of a value that this call never makes, because it throws whenever it runs. */
  public UnknownCause thrown(String why, String fix) {
    UnknownCause cause = cause(why, fix);
    return new CaughtExceptions(context.index()).mayCatch(tree) ? cause : cause.thrown();
  }

  /** The cause of an unknown value at this call, with the edit that makes it known. */
  public UnknownCause cause(String why, String fix) {
    return new UnknownCause(place(), why, Optional.of(SuggestedFix.edit(fix)));
  }

  /** The cause of an unknown value at this call. */
  public UnknownCause cause(String why) {
    return new UnknownCause(place(), why);
  }
}
