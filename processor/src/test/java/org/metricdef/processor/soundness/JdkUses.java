package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.metricdef.Labels;

/** Statements about a value: changes through it, and guarded calls with what it holds. */
final class JdkUses {

  private static final int DEEPEST = 3;

  /**
   * An expression that takes an object out of a holder.
   *
   * @param argument which type argument of the holder is the object's type
   */
  private record Taken(Class<?> holder, int argument, String expression) {}

  /** A statement for a class of values; {@code X} stands for the value. */
  private record Statement(Class<?> type, String text) {}

  private static final List<Taken> TAKEN = List.of(
      new Taken(Iterable.class, 0, "X.iterator().next()"),
      new Taken(List.class, 0, "X.get(0)"),
      new Taken(Collection.class, 0, "X.stream().findFirst().get()"),
      new Taken(Iterator.class, 0, "X.next()"),
      new Taken(Enumeration.class, 0, "X.nextElement()"),
      new Taken(Optional.class, 0, "X.get()"),
      new Taken(Optional.class, 0, "X.orElseThrow()"),
      new Taken(Stream.class, 0, "X.findFirst().get()"),
      new Taken(Stream.class, 0, "X.limit(3).toList().get(0)"),
      new Taken(Supplier.class, 0, "X.get()"),
      new Taken(Callable.class, 0, "X.call()"),
      new Taken(CompletableFuture.class, 0, "X.getNow(null)"),
      new Taken(AtomicReference.class, 0, "X.get()"),
      new Taken(Map.Entry.class, 0, "X.getKey()"),
      new Taken(Map.Entry.class, 1, "X.getValue()"),
      new Taken(Map.class, 0, "X.keySet().iterator().next()"),
      new Taken(Map.class, 1, "X.values().iterator().next()"),
      new Taken(Map.class, 1, "X.get(\"a\")"),
      new Taken(Function.class, 1, "X.apply(null)"),
      new Taken(BiFunction.class, 2, "X.apply(null, null)"));

  private static final List<Statement> ANY = List.of(
      new Statement(Runnable.class, "X.run();"),
      new Statement(Consumer.class, "X.accept(m);"),
      new Statement(Consumer.class, "X.accept(\"kind\");"),
      new Statement(BiConsumer.class, "X.accept(\"code\", \"v\");"),
      new Statement(BiConsumer.class, "X.accept(m, \"code\");"),
      new Statement(Predicate.class, "X.test(m);"),
      new Statement(Predicate.class, "X.test(\"kind\");"),
      new Statement(Function.class, "X.apply(m);"),
      new Statement(Function.class, "X.apply(\"kind\");"),
      new Statement(BiFunction.class, "X.apply(\"code\", \"v\");"),
      new Statement(Stream.class, "X.limit(3).forEach(each -> {});"),
      new Statement(BaseStream.class, "X.iterator().next();"),
      new Statement(Iterator.class, "X.remove();"),
      new Statement(Map.Entry.class, "X.setValue(\"code\");"),
      new Statement(Set.class, "X.remove(\"kind\");"));

  private static final List<Statement> OF_MAPS = List.of(
      new Statement(Map.class, "X.put(\"code\", \"v\");"),
      new Statement(Map.class, "X.put(\"code\", \"v\");"),
      new Statement(Map.class, "X.put(\"kind\", \"v\");"),
      new Statement(Map.class, "X.remove(\"kind\");"),
      new Statement(Map.class, "X.clear();"),
      new Statement(Map.class, "X.keySet().remove(\"kind\");"),
      new Statement(Map.class, "X.entrySet().removeIf(each -> true);"),
      new Statement(Map.class, "X.compute(\"kind\", (any, other) -> null);"));

  private static final List<Statement> OF_STRINGS = List.of(
      new Statement(Collection.class, "X.add(\"code\");"),
      new Statement(Collection.class, "X.add(\"two_total\");"),
      new Statement(Collection.class, "X.remove(\"kind\");"),
      new Statement(Collection.class, "X.clear();"),
      new Statement(Collection.class, "X.removeIf(each -> true);"),
      new Statement(List.class, "X.set(0, \"code\");"),
      new Statement(List.class, "X.set(0, \"code\");"),
      new Statement(List.class, "X.set(0, \"three_total\");"),
      new Statement(List.class, "X.set(0, \"three_total\");"),
      new Statement(List.class, "X.set(0, \"three_total\");"),
      new Statement(List.class, "X.set(0, \"three_total\");"),
      new Statement(List.class, "X.replaceAll(any -> \"code\");"));

  private static final List<String> OF_ARRAYS = List.of(
      "X[0] = \"three_total\";", "X[X.length - 1] = \"code\";", "Arrays.fill(X, \"code\");");

  /** Guarded calls with a string as a metric's name. */
  private static final List<String> WITH_NAME = List.of(
      "facade.increment(X, Map.of(\"region\", \"v\", \"kind\", \"v\"));",
      "facade.count(X, Labels.of(\"region\", \"v\", \"kind\", \"v\"));");

  /** Guarded calls with a string as a key. */
  private static final List<String> WITH_KEY = List.of(
      "facade.increment(\"two_total\", Map.of(\"region\", \"v\", X, \"v\"));",
      "facade.count(\"two_total\", Labels.of(\"region\", \"v\").with(X, \"v\"));",
      "facade.count(\"two_total\", labels.with(X, \"v\"));",
      "facade.count(\"three_total\", labels.with(X, \"v\"));");

  private final JdkScope scope;

  JdkUses(JdkScope scope) {
    this.scope = scope;
  }

  /** A change through a value; empty if there is none for its type. */
  Optional<String> change(JdkScope.Variable value) {
    return change(value.name(), value.type(), DEEPEST);
  }

  private Optional<String> change(String value, TypeText type, int depth) {
    List<String> changes = new ArrayList<>();
    if (type.isArray() && type.component().isString()) {
      changes.addAll(OF_ARRAYS);
    }
    Optional<Class<?>> erased = type.erasure();
    if (erased.isPresent()) {
      changes.addAll(texts(ANY, erased.get()));
      if (type.isMapOfStrings()) {
        changes.addAll(texts(OF_MAPS, erased.get()));
      } else if (isOf(type, Collection.class, String.class)) {
        changes.addAll(texts(OF_STRINGS, erased.get()));
      }
    }
    List<Element> elements = depth > 0 ? elements(value, type) : List.of();
    if (!elements.isEmpty() && (changes.isEmpty() || scope.chance(50))) {
      Element element = scope.any(elements);
      return change(element.text, element.type, depth - 1);
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(scope.any(changes).replaceAll("\\bX\\b", value));
  }

  /** A guarded call with a value or what it holds; empty if there is none for its type. */
  Optional<String> guarded(JdkScope.Variable value) {
    return guarded(value.name(), value.type(), DEEPEST);
  }

  private Optional<String> guarded(String value, TypeText type, int depth) {
    if (type.isMapOfStrings()) {
      return Optional.of("facade.increment(\"two_total\", %s);".formatted(value));
    } else if (type.erasure().filter(Labels.class::equals).isPresent()) {
      return Optional.of("facade.count(\"two_total\", %s);".formatted(value));
    } else if (type.isString()) {
      String text =
          scope.any(scope.isAboutNames() ? WITH_NAME : WITH_KEY).replaceAll("\\bX\\b", value);
      scope.declareAllIn(text);
      return Optional.of(text);
    }
    List<Element> elements = depth > 0 ? elements(value, type) : List.of();
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeText> each = type.isArray()
        ? Optional.of(type.component())
        : type.as(Iterable.class).filter(of -> !of.isEmpty()).map(of -> of.get(0));
    if (each.isPresent() && scope.chance(40)) {
      return forEach(value, each.get(), depth);
    }
    Element element = scope.any(elements);
    return guarded(element.text, element.type, depth - 1);
  }

  /** A guarded call with each element, or with the map that has all elements as keys. */
  private Optional<String> forEach(String value, TypeText type, int depth) {
    if (type.isString() && scope.chance(40)) {
      return Optional.of(
          "{ Map<String, String> built = new HashMap<>(); for (var each : %s) ".formatted(value)
              + "{ built.put(each, \"v\"); } facade.increment(\"two_total\", built); }");
    }
    String each = "each" + depth;
    return guarded(each, type, depth - 1)
        .map(call -> "for (var %s : %s) { %s }".formatted(each, value, call));
  }

  private record Element(String text, TypeText type) {}

  private List<Element> elements(String value, TypeText type) {
    List<Element> elements = new ArrayList<>();
    if (type.isArray()) {
      elements.add(new Element(value + "[0]", type.component()));
    }
    for (Taken taken : TAKEN) {
      type.as(taken.holder)
          .filter(arguments -> arguments.size() > taken.argument)
          .ifPresent(arguments -> elements.add(new Element(
              taken.expression.replaceAll("\\bX\\b", value), arguments.get(taken.argument))));
    }
    return elements;
  }

  private static List<String> texts(List<Statement> statements, Class<?> type) {
    return statements.stream()
        .filter(statement -> statement.type.isAssignableFrom(type))
        .map(Statement::text)
        .toList();
  }

  private static boolean isOf(TypeText type, Class<?> holder, Class<?> held) {
    return type.as(holder)
        .filter(arguments -> arguments.size() == 1)
        .flatMap(arguments -> arguments.get(0).erasure())
        .filter(held::equals)
        .isPresent();
  }
}
