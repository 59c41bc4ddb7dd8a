package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/**
 * Records that hold a metric or its name, and the labels for it. A call that takes both from a
 * variable with several such records is run for each of them.
 */
final class RecordObjects {

  private static final Set<Tree.Kind> OPTIONAL = Set.of(
      Tree.Kind.CONDITIONAL_EXPRESSION,
      Tree.Kind.CONDITIONAL_AND,
      Tree.Kind.CONDITIONAL_OR,
      Tree.Kind.SWITCH_EXPRESSION,
      Tree.Kind.LAMBDA_EXPRESSION);

  private final ClassSource source;
  private final AbstractStore store;
  private final ExactObjects exactObjects;
  private boolean exist;

  RecordObjects(ClassSource source, AbstractStore store, ExactObjects exactObjects) {
    this.source = source;
    this.store = store;
    this.exactObjects = exactObjects;
    this.exist = exactObjects.areFollowed();
  }

  /** A new record; empty if nothing in it has to stay together. */
  Optional<Value> make(Element type, List<Value> components) {
    boolean isPair = components.stream().anyMatch(RecordObjects::namesMetric)
        && components.stream().anyMatch(RecordObjects::isLabelMap)
        && components.stream().noneMatch(this::hasSymbol);
    return isPair || exactObjects.areFollowed() ? makeKnown(type, components) : Optional.empty();
  }

  /** A new object with these fields, unless one of them means something during one call only. */
  Optional<Value> makeKnown(Element type, List<Value> components) {
    if (components.stream().anyMatch(this::hasSymbol)) {
      return Optional.empty();
    }
    exist = true;
    return Optional.of(Value.known(new RecordObject(
        type,
        components.stream()
            .map(each -> ObjectRenaming.toShared(each, object -> true))
            .toList())));
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
              && store.keysOf(map).filter(keys -> keys.argument().isPresent()).isPresent()
          || part instanceof Value.View
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
  Optional<Value> component(ExecutableElement accessor, @Nullable Value receiver) {
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
  Value forEach(MethodInvocationTree call, Supplier<Value> run) {
    Optional<Element> variable = exist ? variableIn(call) : Optional.empty();
    if (variable.isEmpty()) {
      return run.get();
    }
    Value all = store.read(variable.get()).orElseThrow();
    List<Value> results = new ArrayList<>();
    List<Runnable> ways = new ArrayList<>();
    for (KnownObject object : objectsIn(variable.get())) {
      int number = ways.size();
      Runnable way = () -> {
        store.annotate(variable.get(), value -> Value.known(object));
        results.add(store.control().choosing(run));
        store.annotate(variable.get(), value -> all);
      };
      ways.add(exactObjects.areFollowed() ? () -> runAlong(number, way, results) : way);
    }
    store.oneOf(ways);
    return results.stream().reduce(new Value.Nothing(), Value::join);
  }

  private void runAlong(int number, Runnable way, List<Value> results) {
    store.along(number, way);
    if (results.stream().allMatch(result -> result.maps().isEmpty())) {
      store.endPath(store.state(), number);
    }
  }

  private Optional<Element> variableIn(MethodInvocationTree call) {
    // Where a part of the call is not always evaluated, a variable that is null may not end it.
    boolean isWhole = !TreeSearch.contains(call, each -> OPTIONAL.contains(each.getKind()));
    Set<Element> once = new HashSet<>();
    Set<Element> often = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        ExpressionTree qualifier = tree.getExpression();
        if (qualifier instanceof IdentifierTree
            && source.element(qualifier) instanceof VariableElement element
            && (isWhole
                || store.read(element).filter(Value.OneOf.class::isInstance).isPresent())
            && !objectsIn(element).isEmpty()
            && !once.add(element)) {
          often.add(element);
        }
        return super.visitMemberSelect(tree, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }
    }.scan((Tree) call, null);
    return often.stream().findFirst();
  }

  /** The objects that a variable may hold, if there are several; null is none of them. */
  private Collection<KnownObject> objectsIn(Element variable) {
    Optional<Value> value = store.read(variable);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Value.OneOf one) {
      boolean areObjects = one.candidates().size() > 1
          && one.candidates().stream()
              .allMatch(each -> each instanceof RecordObject
                  || exactObjects.areFollowed() && each instanceof EnumConstant);
      return areObjects ? one.candidates() : List.of();
    }
    return value.get() instanceof Value.Unknown && variable instanceof VariableElement local
        ? exactObjects.objectsOf(local)
        : List.of();
  }
}
