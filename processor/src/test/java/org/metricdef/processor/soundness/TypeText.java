package org.metricdef.processor.soundness;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A type as it is written in source or printed by javac. An array has the name {@value #ARRAY} and
 * its component type as the only argument.
 */
record TypeText(String name, List<TypeText> arguments) {

  private static final String ARRAY = "[]";

  private static final TypeText OBJECT = new TypeText("java.lang.Object", List.of());

  /** Loading costs much more than everything else here, above all where there is no class. */
  private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();

  private static final List<String> PACKAGES = List.of(
      "java.lang.",
      "java.util.",
      "java.util.function.",
      "java.util.stream.",
      "java.util.concurrent.",
      "java.util.concurrent.atomic.",
      "org.metricdef.");

  /** Reads a type; a wildcard or captured type is read as its upper bound. */
  static TypeText parse(String text) {
    String type = text.trim().replaceAll("^capture#[0-9]+ of ", "");
    if (type.startsWith("? extends ")) {
      return parse(type.substring("? extends ".length()));
    }
    if (type.startsWith("?") || type.contains("&")) {
      return OBJECT;
    }
    if (type.endsWith(ARRAY)) {
      return new TypeText(ARRAY, List.of(parse(type.substring(0, type.length() - 2))));
    }
    int open = type.indexOf('<');
    if (open < 0) {
      return new TypeText(type, List.of());
    }
    List<TypeText> arguments = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    for (int i = open; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 1 || depth == 0) {
        arguments.add(parse(type.substring(start, i)));
        start = i + 1;
        if (depth == 0) {
          break;
        }
      }
    }
    return new TypeText(type.substring(0, open), arguments);
  }

  boolean isArray() {
    return name.equals(ARRAY);
  }

  /** The component type of an array. */
  TypeText component() {
    return arguments.get(0);
  }

  /** The type as source code, with the simple names of top-level classes. */
  String source() {
    if (isArray()) {
      return component().source() + ARRAY;
    }
    String simple = name.replaceAll("\\b[a-z]+[.]", "");
    return arguments.isEmpty()
        ? simple
        : "%s<%s>"
            .formatted(
                simple,
                String.join(", ", arguments.stream().map(TypeText::source).toList()));
  }

  boolean isMapOfStrings() {
    return as(Map.class).filter(this::areStrings).isPresent();
  }

  boolean isString() {
    return erasure().filter(String.class::equals).isPresent();
  }

  private boolean areStrings(List<TypeText> types) {
    return types.stream().allMatch(TypeText::isString);
  }

  /** The class of this type; empty for primitive types, arrays and unknown classes. */
  Optional<Class<?>> erasure() {
    return CLASSES.computeIfAbsent(name, TypeText::classOf);
  }

  private static Optional<Class<?>> classOf(String name) {
    // A nested class is one of the class before the last point.
    String nested = name.replaceAll("(?<=[A-Z]\\w{0,60})[.]", "\\$");
    return Stream.concat(Stream.of(nested), PACKAGES.stream().map(prefix -> prefix + nested))
        .flatMap(each -> load(each).stream())
        .findFirst();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, TypeText.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The type arguments of a superclass or interface of this type; empty if it is none. */
  Optional<List<TypeText>> as(Class<?> wanted) {
    return erasure().flatMap(type -> seenAs(type, arguments, wanted));
  }

  private static Optional<List<TypeText>> seenAs(
      Class<?> type, List<TypeText> arguments, Class<?> wanted) {
    if (!wanted.isAssignableFrom(type)) {
      return Optional.empty();
    }
    if (type == wanted) {
      return Optional.of(
          arguments.size() == type.getTypeParameters().length ? arguments : List.of());
    }
    List<TypeVariable<?>> variables = Arrays.asList(type.getTypeParameters());
    return Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
        .map(parent -> substitute(parent, variables, arguments))
        .flatMap(parent ->
            parent.erasure().flatMap(erased -> seenAs(erased, parent.arguments, wanted)).stream())
        .findFirst();
  }

  private static TypeText substitute(
      Type type, List<TypeVariable<?>> variables, List<TypeText> arguments) {
    if (type instanceof Class<?> plain) {
      return plain.isArray()
          ? new TypeText(ARRAY, List.of(substitute(plain.getComponentType(), variables, arguments)))
          : new TypeText(plain.getName(), List.of());
    } else if (type instanceof GenericArrayType array) {
      return new TypeText(
          ARRAY, List.of(substitute(array.getGenericComponentType(), variables, arguments)));
    } else if (type instanceof ParameterizedType of) {
      return new TypeText(
          ((Class<?>) of.getRawType()).getName(),
          Stream.of(of.getActualTypeArguments())
              .map(each -> substitute(each, variables, arguments))
              .toList());
    } else if (type instanceof WildcardType wildcard) {
      return substitute(wildcard.getUpperBounds()[0], variables, arguments);
    }
    int index = variables.indexOf(type);
    return index >= 0 && index < arguments.size() ? arguments.get(index) : OBJECT;
  }
}
