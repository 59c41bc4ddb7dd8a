package org.metricdef.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Versions of clients that services still run, in code for Java 8. Maven copies their jars. Beside
 * a line stands what the checker reports there. The client decides who is right, as in {@link
 * ObservedClientsTest}.
 */
class OlderClientsTest {

  /** A folder of jars, and the folder of the sources that are compiled with it. */
  private record Client(String jars, String sources) {

    List<File> classPath() {
      File[] found = Path.of("target/older", jars).toFile().listFiles();
      assertThat(found).as("the jars that Maven copies to target/older/" + jars).isNotEmpty();
      return Arrays.asList(found);
    }

    List<Path> files() {
      return Sources.javaFiles("older/" + sources);
    }
  }

  private static final List<Client> CLIENTS = List.of(
      new Client("micrometer-1.9", "micrometer"),
      new Client("micrometer-1.16", "micrometer"),
      new Client("prometheus-metrics-1.0", "prometheus_metrics"),
      new Client("simpleclient-0.16", "simpleclient"));

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicTest> reportsWhatIsSurelyWrong() {
    return tests((client, file) -> {
      List<Sources.Error> expected = Sources.expected(List.of(file));
      Compilation compilation = checker(client).compile(Sources.source(file));
      assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
    });
  }

  @TestFactory
  Stream<DynamicTest> theClientAgrees() {
    return tests((client, file) -> {
      try (URLClassLoader loader = load(client, file)) {
        Class<?> type = loader.loadClass(file.getFileName().toString().replace(".java", ""));
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        if (constructor.getParameterCount() == 0) {
          throwWhereTheyFail(type, constructor.newInstance());
        } else {
          losesWhatRegistersSecond(loader, type, constructor);
        }
      }
    });
  }

  private interface Check {
    void of(Client client, Path file) throws Exception;
  }

  private static Stream<DynamicTest> tests(Check check) {
    return CLIENTS.stream()
        .flatMap(client -> client.files().stream()
            .map(file -> DynamicTest.dynamicTest(
                client.jars() + " " + file.getFileName(), () -> check.of(client, file))));
  }

  private static void throwWhereTheyFail(Class<?> type, Object object) throws Exception {
    List<String> failed = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0) {
        method.setAccessible(true);
        if (method.getName().startsWith("fails")) {
          assertThatThrownBy(() -> method.invoke(object))
              .hasRootCauseInstanceOf(RuntimeException.class);
          failed.add(method.getName());
        } else {
          method.invoke(object);
        }
      }
    }
    assertThat(failed).isNotEmpty();
  }

  /** What the registry for Prometheus of this version shows after both have registered. */
  private static void losesWhatRegistersSecond(
      ClassLoader loader, Class<?> type, Constructor<?> constructor) throws Exception {
    Object registry = prometheusRegistry(loader);
    Method run = type.getDeclaredMethod("run", String[].class);
    run.setAccessible(true);
    run.invoke(constructor.newInstance(registry), (Object) new String[] {null, "acme"});
    String shown = (String) registry.getClass().getMethod("scrape").invoke(registry);
    assertThat(shown)
        .contains(
            "polls_total{queue=\"mail\"",
            "waits_seconds_count{queue=\"mail\"",
            "opens_total{queue=\"mail\"")
        .doesNotContain("lost");
  }

  private static Object prometheusRegistry(ClassLoader loader) throws Exception {
    String name = Stream.of("prometheus", "prometheusmetrics")
        .map("io.micrometer.%s.PrometheusMeterRegistry"::formatted)
        .filter(each -> find(loader, each).isPresent())
        .findFirst()
        .orElseThrow();
    Class<?> registry = loader.loadClass(name);
    Class<?> config = loader.loadClass(name.replace("MeterRegistry", "Config"));
    return registry
        .getConstructor(config)
        .newInstance(config.getField("DEFAULT").get(null));
  }

  private static Optional<Class<?>> find(ClassLoader loader, String name) {
    try {
      return Optional.of(loader.loadClass(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Compiler checker(Client client) throws Exception {
    return javac()
        .withClasspath(client.classPath())
        .withAnnotationProcessorPath(List.of(new File(JavacProcess.pathOf(MetricDefPlugin.class))))
        .withProcessors(new MetricDefProcessor())
        .withOptions("--release", "8", "-Xlint:-options");
  }

  /** The classes of the client and of a file, apart from the newer client of these tests. */
  private URLClassLoader load(Client client, Path file) throws Exception {
    Path classes = Files.createDirectories(
        folder.resolve(client.jars()).resolve(file.getFileName().toString()));
    String jars = client.classPath().stream()
        .map(File::getPath)
        .collect(Collectors.joining(File.pathSeparator));
    ObservedClientsTest.compile(
        file, classes, "-cp", jars, "--release", "8", "-Xlint:-options", "-nowarn");
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (File jar : client.classPath()) {
      urls.add(jar.toURI().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
