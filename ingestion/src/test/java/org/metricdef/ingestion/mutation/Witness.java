package org.metricdef.ingestion.mutation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stands between the producer and the generated implementation, passes every metric call on, and
 * notes where it came from and what it threw.
 */
final class Witness {

  private static final String PRODUCER = "org.metricdef.ingestion.";

  private final Set<String> sites = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();
  private int recordings;

  /** The places that made a metric call, as {@code File.java:line}. */
  Set<String> sites() {
    return sites;
  }

  /** What metric calls threw. */
  List<String> failures() {
    return failures;
  }

  /** How many metric calls threw nothing. */
  int recordings() {
    return recordings;
  }

  /** A metric set that does what this one does, under observation. */
  Object watch(Class<?> type, Object metricSet) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> watchMetric(method.getReturnType(), call(metricSet, method)));
  }

  private Object watchMetric(Class<?> kind, Object metric) {
    return Proxy.newProxyInstance(
        kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
          sites.add(caller());
          try {
            Object result = call(metric, method, arguments == null ? new Object[0] : arguments);
            recordings++;
            return result;
          } catch (RuntimeException failure) {
            failures.add(failure.toString());
            throw failure;
          }
        });
  }

  private static Object call(Object target, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String caller() {
    return StackWalker.getInstance()
        .walk(frames -> frames
            .filter(frame -> frame.getClassName().startsWith(PRODUCER))
            .filter(frame -> !frame.getClassName().startsWith(Witness.class.getName()))
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .findFirst()
            .orElse("nowhere"));
  }
}
