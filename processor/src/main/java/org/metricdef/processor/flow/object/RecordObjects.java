package org.metricdef.processor.flow.object;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.AssignmentTarget;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/**
 * Records that hold a metric or its name, and the labels for it. A call that takes both from a
 * variable with several such records, or with several constants of an enum, is run for each of
 * them.
 */
public final class RecordObjects {

  private final ClassSource source;
  private final AbstractStore store;
  private final EnumFields enums;
  private final ExactObjects exactObjects;
  private boolean exist;

  public RecordObjects(
      ClassSource source, AbstractStore store, EnumFields enums, ExactObjects exactObjects) {
    this.source = source;
    this.store = store;
    this.enums = enums;
    this.exactObjects = exactObjects;
    this.exist = exactObjects.areFollowed() && !exactObjects.areKept();
  }

  /** A new record; empty if nothing in it has to stay together. */
  public Optional<Value> make(Element type, List<Value> components) {
    // A component that means something during one call only cannot be kept.
    boolean isKept = components.stream().noneMatch(this::hasSymbol)
        && (isPair(components) || exactObjects.areFollowed());
    return isKept ? Optional.of(makeKnown(type, components)) : Optional.empty();
  }

  /** A new object of a class. Of a field that cannot be kept nothing is known. */
  Value makeObject(Element type, List<Value> fields) {
    return makeKnown(
        type,
        fields.stream()
            .map(each -> hasSymbol(each) ? new Value.Nothing() : each)
            .toList());
  }

  /** Whether values name a metric and hold its labels. */
  boolean isPair(List<Value> values) {
    return values.stream().anyMatch(RecordObjects::namesMetric)
        && values.stream().anyMatch(RecordObjects::isLabelMap);
  }

  /** Whether a field of an object is kept with others of the same object. */
  boolean isKept(Value value) {
    return !hasSymbol(value) && !store.maps().isLocal(value);
  }

  private Value makeKnown(Element type, List<Value> components) {
    exist = true;
    return Value.known(new RecordObject(
        type,
        components.stream()
            .map(each -> ObjectRenaming.toShared(each, object -> true))
            .toList()));
  }

  private static boolean namesMetric(Value value) {
    return value instanceof Value.OneOf && value.withoutNumbers() == value;
  }

  private static boolean isLabelMap(Value value) {
    return value instanceof Value.LabelMap;
  }

  /** Symbols mean something only during one call, and a record may outlive it. */
  private boolean hasSymbol(Value value) {
    for (Value part : value.alternatives()) {
      boolean has = part instanceof Value.OneOf one
              && one.candidates().stream().anyMatch(RecordObjects::mayHoldSymbol)
          || part instanceof Value.LabelMap map
              && store.maps().keysOf(map).filter(Keys::isOfArgument).isPresent()
          || part instanceof Value.View
          || part instanceof Instance
          || part instanceof Value.Container
          || part instanceof Value.Function;
      if (has) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldSymbol(KnownObject object) {
    return object instanceof SymbolicArgument || object instanceof RecordObject;
  }

  /** The result of an implicit accessor, where each record that it may be called on is known. */
  public Optional<Value> component(ExecutableElement accessor, @Nullable Value receiver) {
    Element type = Owners.of(accessor);
    List<Element> names = Owners.of(accessor).getRecordComponents().stream()
        .filter(each -> each.getAccessor().equals(accessor))
        .<Element>map(RecordComponentElement.class::cast)
        .toList();
    if (names.isEmpty()
        || source.bodyOf(accessor).isPresent()
        || !(receiver instanceof Value.OneOf one)
        || !one.candidates().stream()
            .allMatch(
                each -> each instanceof RecordObject object && object.type().equals(type))) {
      return Optional.empty();
    }
    int position = Owners.of(accessor).getRecordComponents().indexOf(names.get(0));
    return one.candidates().stream()
        .map(each -> ((RecordObject) each).components().get(position))
        .reduce(Value::join);
  }

  /** Runs a call for each record of a variable from which it takes several things. */
  public Value forEach(MethodInvocationTree call, Supplier<Value> run) {
    Optional<Element> variable =
        exist || source.declarations().hasEnums() ? variableIn(call) : Optional.empty();
    if (variable.isEmpty()) {
      return run.get();
    }
    Value all = store.read(variable.get()).orElseThrow();
    List<Value> results = new ArrayList<>();
    List<Runnable> ways = new ArrayList<>();
    for (KnownObject object : severalOf(variable.get())) {
      int number = ways.size();
      Runnable way = () -> {
        store.annotate(variable.get(), value -> Value.known(object));
        results.add(store.control().choosing(run));
        store.annotate(variable.get(), value -> all);
      };
      ways.add(
          exactObjects.areFollowed() && !exactObjects.areKept()
              ? () -> store.paths().along(number, way)
              : way);
    }
    store.oneOf(ways);
    return results.stream().reduce(new Value.Nothing(), Value::join);
  }

  /** A variable that the call uses more than once, and only for parts of its object. */
  private Optional<Element> variableIn(MethodInvocationTree call) {
    Set<Element> once = new HashSet<>();
    Set<Element> often = new LinkedHashSet<>();
    Set<Element> whole = new HashSet<>();
    Set<Element> assigned = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (!(tree.getExpression() instanceof IdentifierTree qualifier)) {
          return super.visitMemberSelect(tree, unused);
        }
        Element element = source.element(qualifier);
        if (element != null && !once.add(element)) {
          often.add(element);
        }
        return null;
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        assigned.add(source.element(tree.getVariable()));
        return super.visitAssignment(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        whole.add(source.element(tree));
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan((Tree) call, null);
    return often.stream()
        .filter(variable -> !assigned.contains(variable))
        .filter(variable -> isKnown(variable) || !whole.contains(variable))
        .filter(variable -> !assigns(call, variable))
        .filter(variable -> severalOf(variable).size() > 1)
        .findFirst();
  }

  /** Whether a call assigns a variable, which has another object from there on. */
  private boolean assigns(MethodInvocationTree call, Element variable) {
    return TreeSearch.contains(
        call,
        tree -> AssignmentTarget.of(tree)
            .filter(target -> variable.equals(source.element(target)))
            .isPresent());
  }

  private boolean isKnown(Element variable) {
    return store.read(variable).filter(Value.OneOf.class::isInstance).isPresent();
  }

  /**
   * The records or constants that a variable may hold. A variable of an enum holds one of its
   * constants if a call takes parts of it, since null has none.
   */
  private Set<KnownObject> severalOf(Element variable) {
    Optional<Value> value = store.read(variable);
    if (value.isPresent() && value.get() instanceof Value.OneOf one) {
      return one.candidates().stream().allMatch(RecordObjects::hasParts)
          ? one.candidates()
          : Set.of();
    }
    return value.isPresent()
            && value.get() instanceof Value.Unknown
            && variable.asType() instanceof DeclaredType type
        ? ofType(variable, type)
        : Set.of();
  }

  private static boolean hasParts(KnownObject object) {
    return object instanceof RecordObject || object instanceof EnumConstant;
  }

  private Set<KnownObject> ofType(Element variable, DeclaredType type) {
    List<KnownObject> exact =
        variable instanceof VariableElement local ? exactObjects.objectsOf(local) : List.of();
    return exact.isEmpty() ? enums.constantsOf(type.asElement()) : new LinkedHashSet<>(exact);
  }
}
