package org.metricdef.processor.soundness.raw.isolated;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs programs of Micrometer. All share a registry, as the parts of a service do. */
public final class MicrometerRunner extends ProgramRunner {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  /** A composite without registries keeps no meter. */
  public MicrometerRunner() {
    Metrics.addRegistry(registry);
  }

  @Override
  Object create(Class<?> program) throws ReflectiveOperationException {
    Constructor<?> constructor = program.getDeclaredConstructor(MeterRegistry.class);
    constructor.setAccessible(true);
    return constructor.newInstance(registry);
  }

  @Override
  boolean isSplit(String metric) {
    Map<Meter.Type, Set<List<String>>> keys = new HashMap<>();
    for (Meter meter : registry.getMeters()) {
      if (meter.getId().getName().equals(metric)) {
        keys.computeIfAbsent(meter.getId().getType(), type -> new HashSet<>()).add(keysOf(meter));
      }
    }
    return keys.values().stream().anyMatch(each -> each.size() > 1);
  }

  private static List<String> keysOf(Meter meter) {
    return List.copyOf(meter.getId().getTags().stream()
        .map(Tag::getKey)
        .collect(Collectors.toCollection(TreeSet::new)));
  }
}
