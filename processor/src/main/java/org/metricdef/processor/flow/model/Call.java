package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** One call of a method or constructor with evaluated arguments, as call models see it. */
public final class Call {

  private final CallContext context;
  private final Tree tree;
  private final ExecutableElement method;
  private final Optional<Value> receiver;
  private final List<? extends ExpressionTree> trees;
  private final List<Value> arguments;
  private final Set<Value> followed = new HashSet<>();
  private String name;
  private String owner;
  private Place place;

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
  }

  public Tree tree() {
    return tree;
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
      owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    }
    return owner;
  }

  /** What the method is called on; empty for static methods and constructors. */
  public Optional<Value> receiver() {
    return receiver;
  }

  public int arity() {
    return arguments.size();
  }

  public Value argument(int i) {
    return arguments.get(i);
  }

  public ExpressionTree argumentTree(int i) {
    return trees.get(i);
  }

  /** The source of what the method is called on; empty for an implicit this and constructors. */
  public Optional<ExpressionTree> receiverTree() {
    return tree instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  /** What the compiler knows of the source around. */
  public SourceIndex index() {
    return context.index();
  }

  public Place place() {
    if (place == null) {
      place = context.index().place(tree);
    }
    return place;
  }

  /** Where a key is put in by an argument: the argument's own line, and this call as the means. */
  public Origin origin(int argument, String how) {
    return new Origin(context.index().place(trees.get(argument)), how);
  }

  /** The strings that a value may be; empty if they are not known. */
  public Optional<Set<String>> strings(Value value) {
    return value.strings();
  }

  /** A list or set of constants; empty where it is not known to be one. */
  public Optional<Constants> constants(Value value) {
    return value.constants();
  }

  /** The keys of a label map; empty where the code that makes it has not been looked at. */
  public Optional<Keys> keysOf(Value value) {
    return context.store().keysOf(value);
  }

  /**
   * The keys of a label map that this call takes over into another.
   *
   * @param how for people: {@code copied by 'copyOf'}
   */
  public Optional<Keys> takenOver(Value value, String how) {
    return context.store().keysOf(value).map(keys -> keys.via(new Hop(how, place())));
  }

  /** The keys of a label map as this call is seen to use them, when the code around is called so. */
  public Optional<Keys> observed(Value value) {
    return context
        .store()
        .keysOf(value)
        .map(keys -> keys.unknownAt(place()))
        .map(keys -> context
            .store()
            .caller()
            .map(caller -> keys.on(context.conditions().calledAt(caller)))
            .orElse(keys));
  }

  /** A new mutable map made by this call. */
  public Value allocate(Keys keys) {
    return context.store().allocate(new AllocationSite.At(tree), keys);
  }

  /** The type of this call as an expression; null where the compiler has no answer. */
  public TypeMirror type() {
    return context.index().type(tree);
  }

  /** The type of an argument; null where the compiler has no answer. */
  public TypeMirror argumentType(int i) {
    return context.index().type(trees.get(i));
  }

  /** What a name or literal stands for; asked of expressions without effects only. */
  public Value valueOf(ExpressionTree expression) {
    return context.evaluator().apply(expression);
  }

  /** What a tree names; null where it names nothing. */
  public Element element(Tree tree) {
    return context.index().element(tree);
  }

  // Collections and functions.

  /** A new collection made by this call. */
  public Value collection(Value element) {
    followed.add(element);
    return context.store().containers().make(tree, element);
  }

  /** A new collection made by this call, of which it is known which keys it surely has. */
  public Value collection(Value element, Keys index) {
    followed.add(element);
    return context.store().containers().makeIndexed(tree, element, index);
  }

  /** What a map holds under a key; something else too unless the key surely is there. */
  public Value elementAt(Value collection, String key, Value ifNothing) {
    return context.store().containers().elementAt(collection, key, ifNothing);
  }

  /** This call puts something under a key. */
  public void updateIndex(Value collection, UnaryOperator<Keys> change) {
    context.store().containers().updateIndex(collection, change, tree);
  }

  /** From now on anything may be gone from a collection. */
  public void loseIndex(Value collection) {
    context.store().containers().loseIndex(collection, tree);
  }

  /** All that a collection may hold. */
  public Value elementsOf(Value collection) {
    followed.add(collection);
    return context.store().containers().elementsOf(collection);
  }

  /** This call puts a value into a collection. */
  public void add(Value collection, Value element) {
    followed.add(element);
    context.store().containers().add(collection, element, tree);
  }

  /**
   * This call compares things with each other, by methods of theirs.
   *
   * @param things all of them, joined
   */
  public void compares(Value things) {
    context
        .store()
        .equalsEffects()
        .compare(
            things,
            () -> cause(
                "it is compared by '%s' with objects of unknown classes, which may change it"
                    .formatted(
                        name().equals("<init>")
                            ? "new " + method.getEnclosingElement().getSimpleName()
                            : name()),
                "compare copies: new HashMap<>(map), or use Labels, which is immutable"),
            tree);
  }

  /** This call calls a function, any number of times. */
  public Value invoke(Value function, List<Value> given) {
    followed.add(function);
    return context.functions().invoke(tree, function, given);
  }

  /** This call calls a function exactly once. */
  public Value invokeOnce(Value function, List<Value> given) {
    return context
        .functions()
        .invokeOnce(tree, function, given)
        .orElseGet(() -> invoke(function, given));
  }

  /** This call takes one of several ways, and nobody knows which; the ways meet again. */
  public void oneOf(List<Runnable> ways) {
    context.store().oneOf(ways);
  }

  /** This call neither keeps, changes nor calls an argument. */
  public void leavesAlone(int argument) {
    followed.add(arguments.get(argument));
  }

  /** The containers and functions among the arguments that no model has followed. */
  public List<Value> unfollowed() {
    List<Value> unfollowed = new ArrayList<>();
    for (Value argument : arguments) {
      if (!followed.contains(argument)) {
        for (Value part : argument.alternatives()) {
          if (part instanceof Value.Container || part instanceof Value.Function) {
            unfollowed.add(part);
          }
        }
      }
    }
    return unfollowed;
  }

  /** This call changes the keys of a map. */
  public void update(Value.LabelMap map, UnaryOperator<Keys> change) {
    context.store().update(map, change, tree, "'%s' changes it".formatted(name()));
  }

  /** This call leaks a map to code that cannot be seen. */
  public void escape(Value value, UnknownCause cause) {
    context.store().escape(value, cause, tree);
  }

  /** A value of which nothing is known, for this reason. */
  public Value unknown(String why) {
    return new Value.Unknown(cause(why));
  }

  /** A value of which nothing is known, for this reason, until this is done. */
  public Value unknown(String why, String fix) {
    return new Value.Unknown(cause(why, fix));
  }

  /** The proof is lost at this call, until this is done. */
  public UnknownCause cause(String why, String fix) {
    return new UnknownCause(place(), why, Optional.of(SuggestedFix.edit(fix)));
  }

  /** The proof is lost at this call. */
  public UnknownCause cause(String why) {
    return new UnknownCause(place(), why);
  }
}
