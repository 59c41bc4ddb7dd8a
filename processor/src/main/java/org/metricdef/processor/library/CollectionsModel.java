package org.metricdef.processor.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Constants;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Traits;
import org.metricdef.processor.flow.Value;

/** Collections, optionals, streams and references of java.util that are made in the class. */
public final class CollectionsModel implements CallModel {

  private static final Set<String> FACTORIES = Set.of(
      "java.util.List",
      "java.util.Set",
      "java.util.Arrays",
      "java.util.Optional",
      "java.util.Collections",
      "java.util.stream.Stream");

  /** Their elements have no order of their own, so that no comparator of theirs is called. */
  private static final Set<String> CONSTRUCTED = Set.of(
      "java.util.ArrayList",
      "java.util.LinkedList",
      "java.util.ArrayDeque",
      "java.util.HashSet",
      "java.util.LinkedHashSet",
      "java.util.concurrent.CopyOnWriteArrayList",
      "java.util.concurrent.ConcurrentLinkedQueue",
      "java.util.concurrent.ConcurrentLinkedDeque",
      "java.util.concurrent.LinkedBlockingQueue",
      "java.util.concurrent.ArrayBlockingQueue");

  private static final Set<String> REFERENCES =
      Set.of("java.util.concurrent.atomic.AtomicReference", "java.lang.ThreadLocal");

  /** Methods that are done with a function when they return; those of streams are not. */
  private static final Set<String> AT_ONCE = Set.of(
      "forEach",
      "forEachOrdered",
      "ifPresent",
      "computeIfAbsent",
      "compute",
      "computeIfPresent",
      "merge",
      "replaceAll",
      "orElseGet");

  private static final Set<String> AT_ONCE_OF_OPTIONAL = Set.of("map", "flatMap", "filter");

  @Override
  public boolean callsAtOnce(ExecutableElement method, Value receiver) {
    String owner =
        ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    boolean known = receiver instanceof Value.Container
        || receiver instanceof Value.LabelMap
        || receiver instanceof Value.OneOf;
    boolean library = owner.startsWith("java.util.") || owner.equals("java.lang.Iterable");
    return known
        && library
        && (AT_ONCE.contains(name)
            || owner.equals("java.util.Optional") && AT_ONCE_OF_OPTIONAL.contains(name));
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.name().equals("forEach")
        && call.receiver().flatMap(call::constants).isPresent()) {
      return Optional.of(eachConstant(call));
    }
    if (call.receiver().orElse(null) instanceof Value.Container container) {
      return new CollectionCall(call, container).evaluate();
    }
    if (call.name().equals("<init>")) {
      return constructed(call);
    }
    return call.receiver().isPresent() ? Optional.empty() : made(call);
  }

  private static Value eachConstant(Call call) {
    Value constants = call.receiver().orElseThrow();
    List<List<String>> orders = call.constants(constants).orElseThrow().orders();
    if (orders.isEmpty()) {
      call.invoke(call.argument(0), List.of(call.elementsOf(constants)));
    } else {
      call.oneOf(
          orders.stream().<Runnable>map(order -> () -> inOrder(call, order)).toList());
    }
    return call.unknown("it is not a label map");
  }

  private static void inOrder(Call call, List<String> constants) {
    for (String constant : constants) {
      call.invokeOnce(call.argument(0), List.of(Value.known(constant)));
    }
  }

  private static Optional<Value> constructed(Call call) {
    boolean map = JavaMapsModel.CONCRETE.contains(call.owner()) && holdsLabels(call.type());
    if (REFERENCES.contains(call.owner())) {
      return Optional.of(call.collection(
          call.arity() == 0
              ? call.unknown("it is null until it is set", "initialize it when it is created")
              : call.argument(0)));
    }
    if (!map && !CONSTRUCTED.contains(call.owner())) {
      return Optional.empty();
    }
    boolean copies =
        call.arity() > 0 && call.method().getParameters().get(0).asType() instanceof DeclaredType;
    if (copies) {
      Value elements = call.elementsOf(call.argument(0));
      if (call.owner().endsWith("Set")) {
        call.compares(elements);
      }
      return Optional.of(call.collection(elements));
    }
    return Optional.of(
        map
            ? call.collection(new Value.Nothing(), Keys.empty())
            : call.collection(new Value.Nothing()));
  }

  private static Optional<Value> made(Call call) {
    boolean mapOfLabels = call.owner().equals("java.util.Map") && holdsLabels(call.type());
    if (!mapOfLabels && !FACTORIES.contains(call.owner())) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (call.name()) {
          case "of", "ofNullable", "asList", "singletonList", "singleton" ->
            mapOfLabels ? call.collection(every(call, 1, 2), keysOf(call)) : of(call);
          case "entry" -> mapOfLabels ? call.collection(call.argument(1)) : null;
          case "ofEntries" -> mapOfLabels ? ofEntries(call) : null;
          case "empty", "emptyList", "emptySet" -> call.collection(new Value.Nothing());
          case "copyOf" -> {
            call.leavesAlone(0);
            if (call.owner().equals("java.util.Set")) {
              call.compares(call.elementsOf(call.argument(0)));
            }
            // A copy of an array may be longer, and has null at its end.
            yield call.owner().equals("java.util.Arrays")
                ? call.collection(call.elementsOf(call.argument(0)).join(orNull(call)))
                : call.argument(0);
          }
          case "unmodifiableList",
              "unmodifiableSet",
              "unmodifiableCollection",
              "synchronizedList" -> {
            call.leavesAlone(0);
            yield call.argument(0);
          }
          default -> null;
        });
  }

  static Value orNull(Call call) {
    return call.unknown(
        "it may be null", "provide a default: getOrDefault, orElse, Labels.empty()");
  }

  private static Keys keysOf(Call call) {
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i += 2) {
      keys = Pairs.put(call, keys, i, "Map.of");
    }
    return keys;
  }

  private static Value of(Call call) {
    boolean array = call.arity() == 1 && call.argumentType(0) instanceof ArrayType;
    Value elements = array ? call.elementsOf(call.argument(0)) : every(call, 0, 1);
    if (call.owner().equals("java.util.Set")) {
      call.compares(elements);
    }
    return array
        ? call.collection(elements)
        : constants(call)
            .map(Value::known)
            .orElseGet(() -> call.collection(withoutNull(call, elements)));
  }

  /** {@code List.of} takes no null, and an optional that is made of null is empty. */
  private static Value withoutNull(Call call, Value elements) {
    return call.name().startsWith("of") ? Traits.withoutNull(elements) : elements;
  }

  /** Constants keep their order and number; {@code asList} can be changed. */
  private static Optional<Constants> constants(Call call) {
    List<String> constants = new ArrayList<>();
    for (int i = 0; i < call.arity(); i++) {
      call.strings(call.argument(i))
          .filter(strings -> strings.size() == 1)
          .ifPresent(constants::addAll);
    }
    boolean all = call.arity() > 0 && constants.size() == call.arity();
    return all && Set.of("java.util.List", "java.util.Set").contains(call.owner())
        ? Optional.of(new Constants(constants, call.owner().equals("java.util.List")))
        : Optional.empty();
  }

  private static Value every(Call call, int first, int step) {
    Value elements = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      if (i % step == first % step) {
        call.leavesAlone(i);
        elements = elements.join(call.argument(i));
      } else {
        Pairs.keep(call, call.argument(i));
      }
    }
    return elements;
  }

  private static Value ofEntries(Call call) {
    Value elements = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      elements = elements.join(call.elementsOf(call.argument(i)));
    }
    return call.collection(elements);
  }

  /** Whether a map's values are label maps or collections of them, and not label values. */
  private static boolean holdsLabels(TypeMirror type) {
    if (!(type instanceof DeclaredType map) || map.getTypeArguments().size() != 2) {
      return false;
    }
    TypeMirror value = map.getTypeArguments().get(1);
    if (value instanceof ArrayType) {
      return true;
    }
    String name = value instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
    return name.equals("org.metricdef.Labels") || name.startsWith("java.util.");
  }
}
