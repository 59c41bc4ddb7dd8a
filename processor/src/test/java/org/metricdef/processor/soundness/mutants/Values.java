package org.metricdef.processor.soundness.mutants;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.metricdef.Labels;
import org.metricdef.Timer;
import org.metricdef.processor.soundness.world.Seen;

/** Objects for the parameters of a program. They keep the contracts that the program states. */
final class Values {

  private static final int DEEPEST = 3;

  /** One in so many strings is null, and one in so many calls of other code throws. */
  private static final int RARELY = 8;

  private static final int MOST_ELEMENTS = 3;

  private final World world;
  private final Seen seen;
  private final Random random;
  private final List<Runnable> later;

  Values(World world, Seen seen, Random random, List<Runnable> later) {
    this.world = world;
    this.seen = seen;
    this.random = random;
    this.later = later;
  }

  /** Arguments of a method or constructor; empty if there is no object of some type. */
  Optional<Object[]> arguments(Executable member) {
    return arguments(member, 0);
  }

  private Optional<Object[]> arguments(Executable member, int depth) {
    Type[] types = member.getGenericParameterTypes();
    if (types.length != member.getParameterCount()) {
      types = member.getParameterTypes();
    }
    String name = member instanceof Constructor ? "<init>" : member.getName();
    Optional<World.Stated> stated =
        world.stated(member.getDeclaringClass().getName(), name, types.length);
    Object[] arguments = new Object[types.length];
    Optional<String> metric = stated.filter(each -> each.name().isPresent()).flatMap(this::metric);
    if (metric.isEmpty() && stated.flatMap(World.Stated::name).isPresent()) {
      return Optional.empty();
    }
    for (int i = 0; i < types.length; i++) {
      int index = i;
      Optional<Set<String>> keys = stated.flatMap(each -> each.parameters().get(index));
      if (stated.isPresent() && stated.get().labels().equals(Optional.of(i))) {
        keys = metric.map(each -> stated.get().metrics().get(each));
      }
      boolean isName = stated.isPresent() && stated.get().name().equals(Optional.of(i));
      Optional<Object> value = isName ? metric.map(each -> each) : value(types[i], keys, depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      boolean isNull = !isName && erased(types[i]) == String.class && random.nextInt(RARELY) == 0;
      arguments[i] = isNull ? null : value.get();
    }
    return Optional.of(arguments);
  }

  /** A metric that a facade is for. A facade without labels is for metrics without labels. */
  private Optional<String> metric(World.Stated facade) {
    List<String> names = facade.metrics().entrySet().stream()
        .filter(each -> facade.labels().isPresent() || each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(any(names));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Class<?> erased(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    } else if (type instanceof ParameterizedType of) {
      return (Class<?>) of.getRawType();
    } else if (type instanceof WildcardType wildcard) {
      return erased(wildcard.getUpperBounds()[0]);
    } else if (type instanceof TypeVariable<?> variable) {
      return erased(variable.getBounds()[0]);
    }
    return Array.newInstance(erased(((GenericArrayType) type).getGenericComponentType()), 0)
        .getClass();
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType of ? of.getActualTypeArguments()[index] : Object.class;
  }

  private Optional<Object> value(Type type, Optional<Set<String>> keys, int depth) {
    Class<?> erased = erased(type);
    if (erased.isPrimitive() || Number.class.isAssignableFrom(erased) || erased == Boolean.class) {
      return Optional.of(primitive(erased));
    } else if (erased == String.class || erased == CharSequence.class || erased == Object.class) {
      return Optional.of(text());
    } else if (erased == Labels.class) {
      return Optional.of(Labels.copyOf(labels(keys)));
    } else if (Map.class.isAssignableFrom(erased) && erased.isAssignableFrom(HashMap.class)) {
      return map(type, keys, depth);
    } else if (erased.isArray()) {
      Type component = erased.getComponentType();
      return value(component, keys, depth + 1).map(each -> {
        Object array = Array.newInstance(erased.getComponentType(), 1);
        Array.set(array, 0, each);
        return array;
      });
    } else if (erased.isAssignableFrom(ArrayList.class)) {
      return elements(argument(type, 0), keys, depth).map(each -> each);
    } else if (erased.isAssignableFrom(HashSet.class)) {
      return elements(argument(type, 0), keys, depth).map(HashSet::new);
    } else if (erased == Optional.class) {
      return value(argument(type, 0), keys, depth + 1).map(Optional::of);
    } else if (erased == Iterator.class) {
      return elements(argument(type, 0), keys, depth).map(List::iterator);
    } else if (erased == Stream.class) {
      return elements(argument(type, 0), keys, depth).map(List::stream);
    } else if (erased.isEnum()) {
      Object[] constants = erased.getEnumConstants();
      return constants.length == 0 ? Optional.empty() : Optional.of(constants[0]);
    } else if (erased == Class.class) {
      return Optional.of(String.class);
    } else if (erased.isInterface() && !erased.isSealed()) {
      return Optional.of(proxy(erased, type, keys));
    }
    return depth > DEEPEST ? Optional.empty() : made(erased, depth);
  }

  /** Some objects. A contract on what holds labels speaks of each of them. */
  private Optional<List<Object>> elements(Type type, Optional<Set<String>> keys, int depth) {
    List<Object> elements = new ArrayList<>();
    int size = random.nextInt(MOST_ELEMENTS + 1);
    for (int i = 0; i < size; i++) {
      Optional<Object> element = value(type, keys, depth + 1);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(elements);
  }

  private Object primitive(Class<?> type) {
    List<Integer> numbers = new ArrayList<>(world.numbers());
    numbers.addAll(List.of(0, 1, 2));
    int number = any(numbers);
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "boolean" -> random.nextBoolean();
      case "char" -> 'k';
      case "long" -> (long) number;
      case "double", "number" -> (double) number;
      case "float" -> (float) number;
      case "short" -> (short) number;
      case "byte" -> (byte) number;
      default -> number;
    };
  }

  private String text() {
    List<String> texts = new ArrayList<>(
        world.keys().stream().flatMap(keys -> keys.stream().sorted()).distinct().toList());
    texts.addAll(world.texts());
    texts.add("other");
    return any(texts);
  }

  private Map<String, String> labels(Optional<Set<String>> stated) {
    Map<String, String> labels = new HashMap<>();
    Set<String> keys =
        stated.orElseGet(() -> world.keys().isEmpty() ? Set.of("other") : any(world.keys()));
    keys.forEach(key -> labels.put(key, "v"));
    return labels;
  }

  private Optional<Object> map(Type type, Optional<Set<String>> keys, int depth) {
    if (erased(argument(type, 1)) == String.class || !(type instanceof ParameterizedType)) {
      return Optional.of(labels(keys));
    }
    Optional<Object> key = value(argument(type, 0), Optional.empty(), depth + 1);
    Optional<Object> value = value(argument(type, 1), keys, depth + 1);
    return key.flatMap(one -> value.map(other -> new HashMap<>(Map.of(one, other))));
  }

  private Optional<Object> made(Class<?> type, int depth) {
    if (Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    for (Constructor<?> constructor : Stream.of(type.getDeclaredConstructors())
        .filter(Driver::isOpen)
        .sorted(Comparator.comparing(Constructor::toGenericString))
        .toList()) {
      Optional<Object[]> arguments = arguments(constructor, depth);
      if (arguments.isPresent() && constructor.trySetAccessible()) {
        try {
          return Optional.of(constructor.newInstance(arguments.get()));
        } catch (InvocationTargetException e) {
          // The exception is the program's own.
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return Optional.empty();
  }

  private Object proxy(Class<?> type, Type generic, Optional<Set<String>> contract) {
    return Proxy.newProxyInstance(
        type.getClassLoader() == null ? Values.class.getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, given) -> {
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "equals" -> self == given[0];
              case "hashCode" -> System.identityHashCode(self);
              default -> "object";
            };
          }
          seen.step();
          if (runsWork(method)) {
            return run(given[given.length - 1]);
          }
          for (Object each : given == null ? new Object[0] : given) {
            use(each);
          }
          if (random.nextInt(RARELY) == 0) {
            throw exception(method);
          }
          Object result = answer(type, generic, contract, method);
          if (result instanceof Timer.Sample) {
            seen.knowPart(result, self);
          }
          return result;
        });
  }

  /** A timer runs its work once, and at once. */
  private static boolean runsWork(Method method) {
    Class<?> type = method.getDeclaringClass();
    return (type == Timer.class || type == Timer.Of.class)
        && (method.getName().equals("time") || method.getName().equals("run"));
  }

  private static Object run(Object work) throws Throwable {
    if (work instanceof Timer.Work<?, ?> asked) {
      return asked.call();
    }
    ((Timer.Action<?>) work).run();
    return null;
  }

  /** An exception that a method may throw. */
  private Exception exception(Method method) throws ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>(List.of(method.getExceptionTypes()));
    types.addAll(List.of(IllegalStateException.class, IllegalArgumentException.class));
    types.removeIf(each -> !each.getName().startsWith("java.")
        || !Exception.class.isAssignableFrom(each)
        || Modifier.isAbstract(each.getModifiers()));
    return (Exception) any(types).getConstructor().newInstance();
  }

  private Object answer(
      Class<?> type, Type generic, Optional<Set<String>> contract, Method method) {
    Optional<Set<String>> handle =
        world.handle(method.getDeclaringClass().getName(), method.getName());
    Optional<Set<String>> keys = world
        .stated(method.getDeclaringClass().getName(), method.getName(), method.getParameterCount())
        .flatMap(World.Stated::result)
        .or(() -> contract);
    Type result = method.getGenericReturnType();
    if (result instanceof TypeVariable<?> variable && generic instanceof ParameterizedType of) {
      for (int i = 0; i < type.getTypeParameters().length; i++) {
        if (type.getTypeParameters()[i].equals(variable)) {
          result = of.getActualTypeArguments()[i];
        }
      }
    }
    if (erased(result) == void.class) {
      return null;
    }
    Object value = value(result, keys, DEEPEST - 1).orElse(null);
    handle.ifPresent(each -> seen.know(value, each));
    return value;
  }

  /** Code elsewhere may run what it is given, now or later. */
  void use(Object given) {
    if (given == null || Proxy.isProxyClass(given.getClass())) {
      return;
    }
    for (Class<?> each : given.getClass().getInterfaces()) {
      List<Method> methods = Stream.of(each.getMethods())
          .filter(method -> Modifier.isAbstract(method.getModifiers()))
          .toList();
      boolean isFunction = methods.size() == 1
          && (given.getClass().isSynthetic() || given instanceof Runnable)
          && methods.get(0).trySetAccessible();
      if (isFunction) {
        Runnable run = () -> invoke(given, methods.get(0));
        if (random.nextBoolean()) {
          run.run();
        }
        later.add(run);
      }
    }
  }

  private void invoke(Object given, Method method) {
    arguments(method).ifPresent(arguments -> {
      try {
        method.invoke(given, arguments);
      } catch (InvocationTargetException e) {
        // The exception is the program's own.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
