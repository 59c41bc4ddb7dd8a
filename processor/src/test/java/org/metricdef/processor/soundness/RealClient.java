package org.metricdef.processor.soundness;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.JavaFileObject;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.soundness.world.Metrics;

/** The generated implementations of the programs' metrics, one for each client. */
final class RealClient {

  private static final Path METRICS =
      Path.of("src/test/java/org/metricdef/processor/soundness/world/Metrics.java");

  /** An implementation, and where its metrics are registered. */
  private record Client(Method register, Supplier<?> registry) {}

  private final List<Client> clients;

  RealClient() throws IOException, ReflectiveOperationException {
    ClassLoader loader = compiled();
    clients = List.of(
        client(loader, "Prometheus", CollectorRegistry.class, CollectorRegistry::new),
        client(loader, "PrometheusMetrics", PrometheusRegistry.class, PrometheusRegistry::new),
        client(loader, "Micrometer", MeterRegistry.class, SimpleMeterRegistry::new),
        client(loader, "OpenTelemetry", Meter.class, RealClient::meter));
  }

  private static Meter meter() {
    return SdkMeterProvider.builder()
        .registerMetricReader(InMemoryMetricReader.create())
        .build()
        .get("programs");
  }

  private static Client client(
      ClassLoader loader, String prefix, Class<?> registry, Supplier<?> make)
      throws ReflectiveOperationException {
    String name = "%s.%sMetrics".formatted(Metrics.class.getPackageName(), prefix);
    return new Client(loader.loadClass(name).getMethod("register", registry), make);
  }

  private static ClassLoader compiled() throws IOException {
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .compile(JavaFileObjects.forResource(METRICS.toUri().toURL()));
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
      // The set itself is on the class path.
      if (name.matches(".*/\\w+Metrics([$].*)?[.]class")) {
        try (InputStream in = file.openInputStream()) {
          classes.put(name.replace('/', '.').replaceFirst("[.]class$", ""), in.readAllBytes());
        }
      }
    }
    return new ClassLoader(Metrics.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  /** New metrics in their own registry: programs of seeds that follow each other take turns. */
  Metrics register(long seed) throws ReflectiveOperationException {
    Client client = clients.get(Math.floorMod(seed, clients.size()));
    return (Metrics) client.register.invoke(null, client.registry.get());
  }
}
