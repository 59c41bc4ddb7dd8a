package org.metricdef.processor.soundness.mutants;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.metricdef.processor.soundness.world.Seen;

/**
 * Calls every method and constructor of a class that code elsewhere could call, with parameters
 * that keep the contracts. What other code may keep and run later is run at the end.
 */
final class Driver {

  private static final int ROUNDS = 4;

  static {
    // A mutant's own thread may fail, as its methods may. Of any other thread that is news.
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      if (Stream.of(failure.getStackTrace())
          .noneMatch(frame -> frame.getClassName().startsWith("mutant"))) {
        System.err.println("thread " + thread.getName() + " failed");
        failure.printStackTrace();
      }
    });
  }

  private final Values values;
  private final Seen seen;
  private final Random random;
  private final List<Runnable> later;

  Driver(Values values, Seen seen, Random random, List<Runnable> later) {
    this.values = values;
    this.seen = seen;
    this.random = random;
    this.later = later;
  }

  /** Drives a class some times, each time with new objects and in another order. */
  void drive(Class<?> type) {
    for (int round = 0; round < ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
      try {
        round(type);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      } catch (LinkageError e) {
        return;
      }
      List<Runnable> now = List.copyOf(later);
      later.clear();
      now.forEach(this::quietly);
    }
  }

  private void quietly(Runnable code) {
    try {
      seen.begin();
      code.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // The exception is the program's own.
    }
  }

  private void round(Class<?> type) throws ReflectiveOperationException {
    seen.begin();
    Optional<Object> instance = instance(type);
    List<Method> methods = new ArrayList<>(Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isAbstract(method.getModifiers()))
        .filter(Driver::isOpen)
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList());
    Collections.shuffle(methods, random);
    for (Method method : methods) {
      boolean isStatic = Modifier.isStatic(method.getModifiers());
      if (isStatic || instance.isPresent()) {
        method.setAccessible(true);
        seen.begin();
        Optional<Object[]> arguments = values.arguments(method);
        if (arguments.isPresent()) {
          try {
            values.use(method.invoke(instance.orElse(null), arguments.get()));
          } catch (InvocationTargetException e) {
            // The exception is the program's own.
          }
        }
      }
    }
  }

  private Optional<Object> instance(Class<?> type) throws ReflectiveOperationException {
    List<Constructor<?>> constructors = Arrays.stream(type.getDeclaredConstructors())
        .filter(Driver::isOpen)
        .sorted(Comparator.comparing(Constructor::toGenericString))
        .toList();
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants.length == 0
          ? Optional.empty()
          : Optional.of(constants[random.nextInt(constants.length)]);
    }
    if (constructors.isEmpty() || Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    Constructor<?> constructor = constructors.get(random.nextInt(constructors.size()));
    constructor.setAccessible(true);
    Optional<Object[]> arguments = values.arguments(constructor);
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(constructor.newInstance(arguments.get()));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    }
  }

  /**
   * Only code of its own class calls what is private or local, and the checker knows those calls.
   */
  static boolean isOpen(Executable member) {
    boolean open = !Modifier.isPrivate(member.getModifiers());
    for (Class<?> type = member.getDeclaringClass();
        type != null;
        type = type.getEnclosingClass()) {
      open &= !Modifier.isPrivate(type.getModifiers());
      open &= !type.isLocalClass() && !type.isAnonymousClass();
    }
    return open;
  }
}
