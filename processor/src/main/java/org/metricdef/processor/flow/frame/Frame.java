package org.metricdef.processor.flow.frame;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/**
 * A body that is being run: a method, a lambda, an initializer. It records the targets of jumps and
 * the states in which they leave.
 */
public final class Frame {

  /** The jumps that leave a statement before its end. */
  public enum Jump {
    BREAK,
    CONTINUE,
    YIELD,
    RETURN;

    /** The keyword of the statement that jumps. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What leaves a body or statement; the target of a return is null. */
  public record ExitKey(Jump jump, @Nullable Tree target) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof ExitKey that
              && jump.equals(that.jump)
              && Objects.equals(target, that.target);
    }

    @Override
    public int hashCode() {
      return 31 * jump.hashCode() + Objects.hashCode(target);
    }
  }

  /**
   * The joined state of the flows that leave a body or statement by one kind of jump.
   *
   * @param path their path condition, for messages
   * @param ways the flows one by one, unless there are too many
   */
  public record Exit(LocalStore state, Value value, PathCondition path, List<Way> ways) {

    private static final int MOST_WAYS = 16;

    public Exit {
      ways = List.copyOf(ways);
    }

    Exit(LocalStore state, Value value, PathCondition path) {
      this(state, value, path, List.of(new Way(state, value)));
    }

    Exit join(Exit other) {
      LocalStore joined = state.join(path, other.state, other.path);
      Value either = value.join(state.meeting(path, other.state, other.path), other.value);
      List<Way> all = new ArrayList<>(ways);
      all.addAll(other.ways);
      return new Exit(
          joined,
          either,
          path.or(other.path),
          all.size() <= MOST_WAYS ? all : List.of(new Way(joined, either)));
    }
  }

  /** One of the flows that leave a body or statement. */
  public record Way(LocalStore state, Value value) {}

  /** A statement that can be the target of a jump. */
  private record Target(Tree tree, Optional<Name> label, Set<Jump> plain) {}

  private final boolean followed;
  private final Optional<Contract> result;
  private final Optional<ExecutableElement> method;
  private final Deque<Target> targets = new ArrayDeque<>();
  private Map<ExitKey, Exit> exits = new LinkedHashMap<>();
  private final Map<Tree, Name> labels = new HashMap<>();
  private final Map<Tree, PathCondition> cases = new HashMap<>();
  private Optional<Element> underConstruction = Optional.empty();
  private Set<Element> constructed = Set.of();
  private final Set<Element> names = new HashSet<>();
  private final Map<Tree, Optional<Boolean>> ownCalls = new HashMap<>();
  private Optional<Value> made = Optional.empty();
  private Map<Element, Value> assigned = new HashMap<>();
  private Optional<RecordObject> exactObject = Optional.empty();

  /**
   * Creates the frame of a body.
   *
   * @param followed whether the result goes to a caller that the analysis follows
   * @param result the contract of the result
   */
  public Frame(boolean followed, Optional<Contract> result) {
    this(followed, result, Optional.empty());
  }

  private Frame(boolean followed, Optional<Contract> result, Optional<ExecutableElement> method) {
    this.followed = followed;
    this.result = result;
    this.method = method;
  }

  /** The frame of a method or constructor. */
  public static Frame of(ExecutableElement method, boolean followed, Optional<Contract> result) {
    return new Frame(followed, result, Optional.of(method));
  }

  /** The method or constructor that is being run; empty for any other body. */
  public Optional<ExecutableElement> method() {
    return method;
  }

  /** The body constructs an object or a class, and these fields are its local variables. */
  public void construct(Set<Element> fields) {
    constructed = Set.copyOf(fields);
  }

  /** The body constructs an object of this class. */
  public void constructs(TypeElement type) {
    underConstruction = Optional.of(type);
  }

  /** The body is a method that the construction of an object calls on that object. */
  public void construct(Frame caller) {
    underConstruction = caller.underConstruction;
    constructed = caller.constructed;
  }

  /** The body is a constructor that another one calls for the same object. */
  void constructFor(Frame caller) {
    assigned = caller.assigned;
    exactObject = caller.exactObject;
  }

  /** A call on the object under construction begins. */
  public void beginCall(Tree call) {
    ownCalls.put(call, Optional.empty());
  }

  /** Whether a call on the object under construction is going on. */
  boolean hasBegun(Tree call) {
    return ownCalls.containsKey(call);
  }

  /** The call runs a body: at once, as a part of the construction, or with other callers. */
  void run(Tree call, boolean atOnce) {
    ownCalls.computeIfPresent(call, (key, before) -> Optional.of(atOnce && before.orElse(true)));
  }

  /** The call ends. The result is whether all that it has run was run at once. */
  public boolean endCall(Tree call) {
    boolean wasAtOnce = ownCalls.getOrDefault(call, Optional.empty()).orElse(false);
    ownCalls.remove(call);
    return wasAtOnce;
  }

  /** A parameter is the object under construction. */
  void name(Element parameter) {
    names.add(parameter);
  }

  /** Whether a variable is the object under construction. */
  boolean isConstructed(Element variable) {
    return names.contains(variable);
  }

  /** The class of the object that is under construction here, if it has such fields. */
  public Optional<Element> underConstruction() {
    return underConstruction;
  }

  /** Whether a field of the object or class under construction is a local variable here. */
  public boolean constructs(Element field) {
    return constructed.contains(field);
  }

  /** The body has constructed an object that is followed. */
  public void make(Value object) {
    made = Optional.of(object);
  }

  /** The body is a constructor, and assigns a field of the new object. */
  void assign(Element field, Value value) {
    assigned.merge(field, value, Value::join);
  }

  /** What the body, a constructor, has assigned to a field of the new object. */
  public Optional<Value> assigned(Element field) {
    return Optional.ofNullable(assigned.get(field));
  }

  /** The object that the body has constructed, if it is followed. */
  public Optional<Value> made() {
    return made;
  }

  /** The body runs on this object. */
  public void runOn(Optional<RecordObject> object) {
    exactObject = object;
  }

  public Optional<RecordObject> exactObject() {
    return exactObject;
  }

  public boolean isFollowed() {
    return followed;
  }

  public Optional<Contract> result() {
    return result;
  }

  /** Records the label of a statement. */
  public void label(Tree target, Name label) {
    labels.put(target, label);
  }

  /**
   * Enters a statement.
   *
   * @param plain the jumps without a label that have this target
   */
  public void enter(Tree target, Set<Jump> plain) {
    targets.push(new Target(target, Optional.ofNullable(labels.get(target)), plain));
  }

  public void leave() {
    targets.pop();
  }

  /** Whether a statement is the innermost target of jumps; a whole body is not. */
  boolean isInnermost(@Nullable Tree target) {
    return !targets.isEmpty() && targets.peek().tree.equals(target);
  }

  /** The target of a {@code break} or {@code continue} with this label, or null for none. */
  public Tree jumpTarget(Jump jump, @Nullable Name label) {
    for (Target target : targets) {
      boolean fits = label == null
          ? target.plain.contains(jump)
          : target.label.filter(label::contentEquals).isPresent();
      if (fits) {
        return target.tree;
      }
    }
    throw new IllegalStateException("a jump without a target: " + jump);
  }

  public void exit(
      Jump jump, @Nullable Tree target, LocalStore state, Value value, PathCondition path) {
    if (state.isReachable()) {
      PathCondition leaving = cases.getOrDefault(target, path);
      exits.merge(new ExitKey(jump, target), new Exit(state.copy(), value, leaving), Exit::join);
    }
  }

  /** Sets the path condition of jumps out of a switch until the next case. */
  public void inCase(Tree target, PathCondition path) {
    cases.put(target, path);
  }

  public Optional<Exit> takeExit(Jump jump, @Nullable Tree target) {
    return Optional.ofNullable(exits.remove(new ExitKey(jump, target)));
  }

  /** Starts a new collection of jumps. A try statement runs its finally block on each of them. */
  public Map<ExitKey, Exit> swapExits(Map<ExitKey, Exit> next) {
    Map<ExitKey, Exit> old = exits;
    exits = next;
    return old;
  }
}
