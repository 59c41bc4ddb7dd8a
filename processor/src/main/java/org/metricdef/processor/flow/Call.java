package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** One call of a method or constructor with evaluated arguments, as call models see it. */
public final class Call {

  private final Memory memory;
  private final SourceIndex index;
  private final Tree tree;
  private final ExecutableElement method;
  private final Optional<Value> receiver;
  private final List<? extends ExpressionTree> trees;
  private final List<Value> arguments;

  Call(
      Memory memory,
      SourceIndex index,
      Tree tree,
      ExecutableElement method,
      Optional<Value> receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    this.memory = memory;
    this.index = index;
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
    return method.getSimpleName().toString();
  }

  /** The qualified name of the class that declares the method. */
  public String owner() {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
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

  public Place place() {
    return index.place(tree);
  }

  /** Where a key is put in by an argument: the argument's own line, and this call as the means. */
  public Origin origin(int argument, String how) {
    return new Origin(index.place(trees.get(argument)), how);
  }

  /** The strings that a value may be; empty if they are not known. */
  public Optional<Set<String>> strings(Value value) {
    if (!(value instanceof Value.OneOf one)) {
      return Optional.empty();
    }
    Set<String> strings = new TreeSet<>();
    for (Object candidate : one.candidates()) {
      if (!(candidate instanceof String string)) {
        return Optional.empty();
      }
      strings.add(string);
    }
    return Optional.of(strings);
  }

  /** The keys of a label map; empty where the code that makes it has not been looked at. */
  public Optional<Keys> keysOf(Value value) {
    return memory.keysOf(value);
  }

  /** A new mutable map made by this call. */
  public Value allocate(Keys keys) {
    return memory.allocate(tree, keys);
  }

  /** This call changes the keys of a map. */
  public void update(Value.LabelMap map, UnaryOperator<Keys> change) {
    memory.update(map, change, tree, "'%s' changes it".formatted(name()));
  }

  /** This call leaks a map to code that cannot be seen. */
  public void escape(Value value, Loss loss) {
    memory.escape(value, loss, tree);
  }

  /** A value of which nothing is known, for this reason. */
  public Value unknown(String why) {
    return new Value.Unknown(loss(why));
  }

  /** The proof is lost at this call. */
  public Loss loss(String why) {
    return new Loss(place(), why);
  }
}
