package org.metricdef.processor.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Formatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JDK's methods that are said to only read: each is called with a map, or with collections that
 * show one. Afterwards the map is as it was, and neither the receiver nor the result leads to it.
 */
class JdkReadsTest {

  /** A call that was made, what it may have kept, and the map that it must not have kept. */
  private record Made(String method, List<Object> held, WeakReference<Map<String, String>> map) {}

  @Test
  void readAndKeepNothing() throws Exception {
    List<Made> made = new ArrayList<>();
    for (String signature : JdkArgumentsTest.reading()) {
      made.add(call(signature));
    }
    assertThat(made).hasSizeGreaterThan(25);
    List<String> kept = made.stream().map(Made::method).toList();
    for (int i = 0; i < 100 && !kept.isEmpty(); i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
      kept = made.stream()
          .filter(each -> each.map().get() != null)
          .map(Made::method)
          .toList();
    }
    assertThat(kept).as("these keep the map").isEmpty();
    assertThat(made).allSatisfy(each -> assertThat(each.held()).isNotNull());
  }

  /** A method that keeps its argument is found. */
  @Test
  void findsWhatKeeps() throws Exception {
    Made made = call("java.util.Collections.enumeration(java.util.Collection)");
    System.gc();
    assertThat(made.map().get()).isNotNull();
    assertThat(made.held()).isNotEmpty();
  }

  private static Made call(String signature) throws Exception {
    Map<String, String> map = new HashMap<>(Map.of("a", "1", "b", "2"));
    Executable member = member(signature);
    Object[] arguments = Arrays.stream(member.getParameterTypes())
        .map(type -> argument(member, type, map))
        .toArray();
    List<Object> held = new ArrayList<>();
    if (member instanceof Constructor<?> constructor) {
      held.add(constructor.newInstance(arguments));
    } else {
      Object receiver = Modifier.isStatic(member.getModifiers()) ? null : receiver(member);
      Optional.ofNullable(receiver).ifPresent(held::add);
      Object result = ((Method) member).invoke(receiver, arguments);
      // A stream is gone when it has run.
      held.add(result instanceof Stream<?> stream ? stream.count() : result);
    }
    assertThat(map).as(signature).isEqualTo(Map.of("a", "1", "b", "2"));
    return new Made(signature, held, new WeakReference<>(map));
  }

  private static Executable member(String signature) throws ClassNotFoundException {
    String path = signature.substring(0, signature.indexOf('('));
    Class<?> owner = Class.forName(path.substring(0, path.lastIndexOf('.')));
    String name = path.substring(path.lastIndexOf('.') + 1);
    Stream<? extends Executable> members = name.equals("<init>")
        ? Stream.of(owner.getDeclaredConstructors())
        : Stream.of(owner.getDeclaredMethods()).filter(each -> each.getName().equals(name));
    return members
        .filter(each -> !each.isSynthetic())
        .filter(each -> signature.endsWith("(%s)".formatted(parameters(each))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such method: " + signature));
  }

  private static String parameters(Executable member) {
    return Arrays.stream(member.getParameterTypes())
        .map(Class::getCanonicalName)
        .collect(Collectors.joining(", "));
  }

  private static Object receiver(Executable member) {
    return switch (member.getDeclaringClass().getSimpleName()) {
      case "Class" -> Map.class;
      case "StringBuffer" -> new StringBuffer();
      case "Formatter" -> new Formatter();
      default -> throw new AssertionError("no receiver is known for " + member);
    };
  }

  private static Object argument(Executable member, Class<?> type, Map<String, String> map) {
    if (member.getDeclaringClass() == java.util.EnumSet.class) {
      return new ArrayList<>(List.of(TimeUnit.DAYS));
    } else if (type == Object.class || type == Map.class) {
      return map;
    } else if (type == Object[].class) {
      return new Object[] {map};
    } else if (type == Collection.class || type == Iterable.class) {
      return map.keySet();
    } else if (type == Iterator.class) {
      return map.keySet().iterator();
    } else if (type == Stream.class) {
      return map.keySet().stream();
    } else if (type == List.class) {
      return new ArrayList<>(map.values());
    } else if (type == SortedMap.class) {
      return new TreeMap<>(map);
    } else if (type == SortedSet.class) {
      return new TreeSet<>(map.keySet());
    } else if (type == Comparator.class) {
      return Comparator.naturalOrder();
    } else if (type == Locale.class) {
      return Locale.ROOT;
    } else if (type == String.class) {
      return "%s";
    } else if (type == int.class) {
      return 0;
    }
    throw new AssertionError("no argument is known for " + type);
  }
}
