package org.metricdef.processor.soundness;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.soundness.world.Metrics;

/** The generated implementation of the programs' metrics over simpleclient. */
final class RealClient {

  private static final Path METRICS =
      Path.of("src/test/java/org/metricdef/processor/soundness/world/Metrics.java");

  private final Method register;

  RealClient() throws IOException, ReflectiveOperationException {
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .compile(JavaFileObjects.forResource(METRICS.toUri().toURL()));
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
      if (name.contains("PrometheusMetrics") && name.endsWith(".class")) {
        try (InputStream in = file.openInputStream()) {
          classes.put(name.replace('/', '.').replaceFirst("[.]class$", ""), in.readAllBytes());
        }
      }
    }
    ClassLoader loader = new ClassLoader(Metrics.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
    this.register = loader
        .loadClass(Metrics.class.getPackageName() + ".PrometheusMetrics")
        .getMethod("register", CollectorRegistry.class);
  }

  /** New metrics in their own registry. */
  Metrics register() throws ReflectiveOperationException {
    return (Metrics) register.invoke(null, new CollectorRegistry());
  }
}
