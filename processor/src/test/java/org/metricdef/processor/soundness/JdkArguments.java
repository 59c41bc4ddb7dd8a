package org.metricdef.processor.soundness;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Expressions for the receiver and the parameters of a call of the JDK. They are chosen by erased
 * types, so some do not compile; javac sorts those out.
 */
final class JdkArguments {

  private static final int DEEPEST = 2;

  private static final List<String> TEXTS = List.of(
      "\"kind\"",
      "\"region\"",
      "\"code\"",
      "\"two_total\"",
      "\"three_total\"",
      "\"_\"",
      "\"\"",
      "names[0]",
      "keys[1]",
      "words.get(0)",
      "key",
      "name");

  /** Bodies of functions without a result; {@code a0} is the first parameter. */
  private static final List<String> CHANGES = List.of(
      "m.put(\"code\", \"v\")",
      "m.remove(\"kind\")",
      "m.clear()",
      "m.putAll(Map.of(\"code\", \"v\"))",
      "words.add(\"code\")",
      "words.clear()",
      "names[0] = \"three_total\"",
      "keys[1] = \"code\"",
      "all[0] = Labels.empty()",
      "a0.put(\"code\", \"v\")",
      "a0.remove(\"kind\")",
      "a0.clear()",
      "a0.add(\"code\")",
      "a0[0] = \"three_total\"",
      "a0.accept(m)",
      "{ }");

  private static final List<String> CONDITIONS = List.of(
      "true",
      "false",
      "m.remove(\"kind\") != null",
      "m.put(\"code\", \"v\") == null",
      "words.add(\"code\")",
      "words.remove(\"kind\")",
      "a0.equals(\"kind\")");

  private static final List<String> NUMBERS =
      List.of("0", "1", "m.size()", "(m.remove(\"kind\") == null ? 0 : 1)", "a0.length()");

  private static final List<String> RESULTS = List.of(
      "a0",
      "a0",
      "a1",
      "m",
      "names",
      "words",
      "labels",
      "\"code\"",
      "\"kind\"",
      "\"three_total\"",
      "keys[0]",
      "names[0]",
      "null",
      "m.put(\"code\", \"v\")",
      "m.remove(\"kind\")",
      "{ m.put(\"code\", \"v\"); return a0; }",
      "{ words.add(\"code\"); return a0; }",
      "{ names[0] = \"three_total\"; return a0; }",
      "{ m.clear(); return m; }",
      "new HashMap<>(m)",
      "Map.of(\"code\", \"v\")",
      "Stream.of(a0)",
      "Stream.of(m)",
      "Optional.of(a0)",
      "CompletableFuture.completedFuture(m)",
      "a0 + \"_total\"");

  private static final List<String> REFERENCES = List.of(
      "m::put",
      "m::putIfAbsent",
      "m::remove",
      "m::putAll",
      "m::clear",
      "m::get",
      "words::add",
      "words::remove",
      "words::clear",
      "Map::clear",
      "Map::copyOf",
      "HashMap::new",
      "ArrayList::new",
      "String::concat",
      "String::valueOf",
      "Labels::copyOf",
      "String[]::new",
      "Map[]::new");

  private final JdkScope scope;

  JdkArguments(JdkScope scope) {
    this.scope = scope;
  }

  /** The call of a method or constructor; empty if some parameter cannot be filled. */
  Optional<String> call(Executable member) {
    return call(member, 0);
  }

  private Optional<String> call(Executable member, int depth) {
    Class<?> type = member.getDeclaringClass();
    String target = source(type);
    if (member instanceof Constructor) {
      String diamond = type.getTypeParameters().length > 0 ? "<>" : "";
      return arguments(member, depth).map("new %s%s".formatted(target, diamond)::concat);
    }
    if (!Modifier.isStatic(member.getModifiers())) {
      Optional<String> receiver = receiver(type, depth);
      if (receiver.isEmpty()) {
        return Optional.empty();
      }
      target = receiver.get();
    }
    String qualified = target + "." + member.getName();
    return arguments(member, depth).map(qualified::concat);
  }

  private Optional<String> receiver(Class<?> type, int depth) {
    return scope.of(type).stream()
        .map(JdkScope.Variable::name)
        .findFirst()
        .or(() -> made(type, depth + 1));
  }

  private Optional<String> arguments(Executable member, int depth) {
    Class<?>[] types = member.getParameterTypes();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      boolean last = i == types.length - 1;
      boolean spread = member.isVarArgs() && last && scope.chance(70);
      int count = spread ? scope.any(List.of(0, 1, 1, 2)) : 1;
      for (int n = 0; n < count; n++) {
        Optional<String> argument = fill(spread ? types[i].getComponentType() : types[i], depth);
        if (argument.isEmpty()) {
          return Optional.empty();
        }
        arguments.add(argument.get());
      }
    }
    return Optional.of("(%s)".formatted(String.join(", ", arguments)));
  }

  private Optional<String> fill(Class<?> type, int depth) {
    if (type.isPrimitive()) {
      return Optional.of(primitive(type));
    } else if (type == String.class || type == CharSequence.class) {
      return Optional.of(named(scope.any(TEXTS)));
    } else if (type == Object.class || type == Comparable.class) {
      return Optional.of((scope.chance(85) ? scope.object() : scope.holder()).name());
    } else if (type.isArray()) {
      return array(type, depth);
    } else if (type.isEnum()) {
      Object constant = scope.any(Arrays.asList(type.getEnumConstants()));
      return Optional.of(source(type) + "." + ((Enum<?>) constant).name());
    } else if (type == Class.class) {
      return Optional.of(scope.any(List.of("Map.class", "String.class", "String[].class")));
    }
    Optional<Method> function = function(type);
    if (function.isPresent() && scope.chance(85)) {
      return Optional.of(scope.chance(15) ? named(scope.any(REFERENCES)) : lambda(function.get()));
    }
    return scope.of(type).stream()
        .map(JdkScope.Variable::name)
        .findFirst()
        .or(() -> made(type, depth + 1));
  }

  private String primitive(Class<?> type) {
    if (type == boolean.class) {
      return scope.any(List.of("true", "false"));
    } else if (type == char.class) {
      return scope.any(List.of("'k'", "'_'"));
    }
    String cast = type == short.class || type == byte.class ? "(%s) ".formatted(type) : "";
    return cast + scope.any(List.of("0", "0", "1", "1", "2", "4"));
  }

  private Optional<String> array(Class<?> type, int depth) {
    Class<?> component = type.getComponentType();
    if (!component.isPrimitive() && component.isAssignableFrom(String.class) && scope.chance(60)) {
      String main = scope.main().name();
      return Optional.of(named(
          scope.main().type().isArray() && !main.equals("all")
              ? main
              : scope.any(List.of("names", "keys"))));
    } else if (component == Object.class && scope.chance(40)) {
      return Optional.of(scope.chance(50) ? "new Map[] {m}" : named("all"));
    }
    return fill(component, depth)
        .map(element -> "new %s[] {%s}".formatted(source(component), element));
  }

  /** The abstract method of a functional interface. */
  private static Optional<Method> function(Class<?> type) {
    if (!type.isInterface()) {
      return Optional.empty();
    }
    List<Method> methods = Stream.of(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !(method.getName().equals("equals") && method.getParameterCount() == 1))
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
    return methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty();
  }

  private String lambda(Method function) {
    Class<?> result = function.getReturnType();
    List<String> bodies = result == void.class
        ? CHANGES
        : result == boolean.class ? CONDITIONS : result.isPrimitive() ? NUMBERS : RESULTS;
    int parameters = function.getParameterCount();
    List<String> possible = bodies.stream()
        .filter(body -> parameters > 0 || !body.contains("a0"))
        .filter(body -> parameters > 1 || !body.contains("a1"))
        .toList();
    String names =
        IntStream.range(0, parameters).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    boolean isMain = bodies == RESULTS && scope.chance(25);
    return "(%s) -> %s".formatted(names, isMain ? scope.main().name() : named(scope.any(possible)));
  }

  /** Declares the objects that an expression names. */
  private String named(String expression) {
    scope.declareAllIn(expression);
    return expression;
  }

  /** An object of a class that no table has: by a constructor, or by a static method. */
  private Optional<String> made(Class<?> type, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Stream<? extends Executable> constructors = Modifier.isAbstract(type.getModifiers())
        ? Stream.empty()
        : Stream.of(type.getConstructors());
    Stream<? extends Executable> methods = Stream.of(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> type.isAssignableFrom(method.getReturnType()));
    List<Executable> makers = Stream.concat(constructors, methods)
        .filter(member -> !member.isAnnotationPresent(Deprecated.class))
        .filter(member -> !JdkLeftOut.contains(member))
        .sorted(Comparator.comparing(Executable::toGenericString))
        .collect(Collectors.toCollection(ArrayList::new));
    return makers.isEmpty() ? Optional.empty() : call(scope.any(makers), depth);
  }

  static String source(Class<?> type) {
    String name = type.getCanonicalName();
    return new TypeText(name, List.of()).source();
  }
}
