package org.metricdef.processor;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs an example and looks which of its methods use one meter with different keys. */
final class SplitMeters {

  private SplitMeters() {}

  /** For each method without parameters, whether it splits a meter of the global registry. */
  static Map<String, Boolean> of(Path file, Path folder) throws Exception {
    ObservedClientsTest.compile(file, Files.createDirectories(folder));
    Map<String, Boolean> splits = new TreeMap<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> type = loader.loadClass(file.getFileName().toString().replace(".java", ""));
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      for (Method method : type.getDeclaredMethods()) {
        boolean isRun = method.getName().matches("(splits|works)\\w*")
            && method.getParameterCount() == 0
            && !Modifier.isStatic(method.getModifiers());
        if (isRun) {
          method.setAccessible(true);
          splits.put(method.getName(), splits(method, constructor.newInstance()));
        }
      }
    }
    return splits;
  }

  private static boolean splits(Method method, Object object) throws Exception {
    // Meters that other examples have left there would come along.
    Metrics.globalRegistry.clear();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Metrics.addRegistry(registry);
    try {
      method.invoke(object);
      Map<String, Set<List<String>>> keys = new HashMap<>();
      for (Meter meter : registry.getMeters()) {
        keys.computeIfAbsent(
                meter.getId().getType() + " " + meter.getId().getName(), name -> new HashSet<>())
            .add(meter.getId().getTags().stream().map(Tag::getKey).sorted().toList());
      }
      return keys.values().stream().anyMatch(each -> each.size() > 1);
    } finally {
      Metrics.removeRegistry(registry);
      registry.close();
    }
  }
}
