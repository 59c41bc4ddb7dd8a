package org.metricdef.processor.soundness;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public methods and constructors of the JDK's collections, functions, streams and concurrency,
 * and of {@code String}. They are read by reflection, so the list is that of the running JDK.
 */
final class JdkMembers {

  private static final List<String> PACKAGES = List.of(
      "java/util",
      "java/util/function",
      "java/util/stream",
      "java/util/concurrent",
      "java/util/concurrent/atomic");

  private static final Set<Class<?>> MORE =
      Set.of(String.class, StringBuilder.class, Iterable.class, Comparable.class);

  private JdkMembers() {}

  /** All of them except those that {@link JdkLeftOut} names, in the same order in every JVM. */
  static List<Executable> all() throws IOException {
    return classes().stream()
        .flatMap(type -> Stream.concat(
            Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Stream.of(type.getDeclaredConstructors()),
            Stream.of(type.getDeclaredMethods())))
        .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
        .filter(member -> !member.isAnnotationPresent(Deprecated.class))
        .filter(member -> !JdkLeftOut.contains(member))
        .sorted(Comparator.comparing(Executable::toGenericString))
        .toList();
  }

  private static List<Class<?>> classes() throws IOException {
    List<Class<?>> classes = new ArrayList<>(MORE);
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
    for (String each : PACKAGES) {
      try (Stream<Path> files = Files.list(base.resolve(each))) {
        for (Path file : files.filter(any -> any.toString().endsWith(".class")).toList()) {
          String name = file.getFileName().toString().replace(".class", "");
          Class<?> type = load(each.replace('/', '.') + "." + name);
          if (isPublic(type)) {
            classes.add(type);
          }
        }
      }
    }
    return classes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, JdkMembers.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getCanonicalName() != null
        && !Throwable.class.isAssignableFrom(type)
        && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  /**
   * Whether an object could pass through: some type of the member is a type variable, a generic
   * class, an array, {@code Object} or a string.
   */
  static boolean passesObjects(Executable member) {
    Stream<Class<?>> own = Modifier.isStatic(member.getModifiers())
        ? Stream.empty()
        : Stream.of(member.getDeclaringClass());
    Stream<Class<?>> result =
        member instanceof Method method ? Stream.of(method.getReturnType()) : Stream.empty();
    return Stream.of(own, Stream.of(member.getParameterTypes()), result)
        .flatMap(types -> types)
        .anyMatch(JdkMembers::holdsObjects);
  }

  private static boolean holdsObjects(Class<?> type) {
    return type == Object.class
        || type == String.class
        || type.isArray() && !type.getComponentType().isPrimitive()
        || type.getTypeParameters().length > 0
        || type == Runnable.class;
  }

  /** A member's short name for the figures, such as {@code List.add}. */
  static String name(Executable member) {
    String type = member.getDeclaringClass().getSimpleName();
    return member instanceof Constructor ? "new " + type : type + "." + member.getName();
  }
}
