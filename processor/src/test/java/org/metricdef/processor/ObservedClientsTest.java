package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import io.prometheus.client.SimpleCollector;
import io.prometheus.metrics.core.metrics.Metric;
import io.prometheus.metrics.model.registry.Collector;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that uses a client as it stands. Beside a line stands what the checker reports there. The
 * client decides who is right: a method whose name begins with {@code fails} throws when it is run,
 * and no other method does.
 */
class ObservedClientsTest {

  /** The programs are wrong, and the clients' logs of that have stack traces. */
  private static final List<Logger> CLIENTS =
      List.of(Logger.getLogger("io.micrometer"), Logger.getLogger("io.opentelemetry"));

  static {
    CLIENTS.forEach(each -> each.setLevel(Level.OFF));
  }

  private static final Pattern METHOD = Pattern.compile("^  void (\\w+)\\(\\) .*\\{$");

  @TestFactory
  Stream<DynamicTest> reportsWhatIsSurelyWrong() {
    return Sources.javaFiles("observed").stream()
        .map(file -> dynamicTest(nameOf(file), () -> {
          Compilation compilation = Sources.compile(List.of(file));
          List<Sources.Error> expected = Sources.expected(List.of(file));
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
        }));
  }

  @TestFactory
  Stream<DynamicTest> theClientAgrees(@TempDir Path folder) {
    return Sources.javaFiles("observed").stream()
        .map(file -> dynamicTest(
            nameOf(file), () -> run(file, Files.createDirectories(folder.resolve(nameOf(file))))));
  }

  /** An error stands in a method that throws, or in a helper, and each of these has one. */
  @TestFactory
  Stream<DynamicTest> errorsStandInMethodsThatThrow() {
    return Sources.javaFiles("observed").stream()
        .map(file -> dynamicTest(nameOf(file), () -> {
          Set<String> failing = new TreeSet<>();
          Set<String> refused = new TreeSet<>();
          String current = "";
          for (String line : Files.readAllLines(file)) {
            Matcher method = METHOD.matcher(line);
            if (method.find()) {
              current = method.group(1);
              if (current.startsWith("fails")) {
                failing.add(current);
              }
            }
            if (line.contains("// error: ")) {
              refused.add(current);
            }
          }
          assertThat(refused).isEqualTo(failing);
        }));
  }

  /** Meters are split by the methods named splits…, and by no other method of their files. */
  @TestFactory
  Stream<DynamicTest> metersAreSplit(@TempDir Path folder) {
    return Stream.of("Varying", "EverydayPaths", "PublicBugs")
        .map(name -> dynamicTest(name, () -> {
          Path file = Path.of("src/test/resources/observed/micrometer", name + ".java");
          Map<String, Boolean> splits = SplitMeters.of(file, folder.resolve(name));
          assertThat(splits).isNotEmpty();
          splits.forEach((method, isSplit) ->
              assertThat(isSplit).as(method).isEqualTo(method.startsWith("splits")));
        }));
  }

  /** A project that has never heard of us: one client, and none of our annotations. */
  @TestFactory
  Stream<DynamicTest> oneClientIsEnough(@TempDir Path folder) {
    return Map.of(
            "rules/label-count/Wrong.java", List.<Class<?>>of(SimpleCollector.class),
            "rules/labels-missing/Wrong.java", List.<Class<?>>of(Metric.class, Collector.class),
            "rules/tag-pairs/Wrong.java", List.<Class<?>>of(MeterRegistry.class),
            "rules/keys-vary/Wrong.java", List.<Class<?>>of(MeterRegistry.class),
            "rules/keys-differ/Wrong.java", List.<Class<?>>of(MeterRegistry.class),
            "observed/opentelemetry/Given.java", List.<Class<?>>of(Meter.class, Context.class))
        .entrySet()
        .stream()
        .map(client -> dynamicTest(client.getKey(), () -> {
          Path source = Path.of("src/test/resources", client.getKey());
          List<String> jars = new ArrayList<>();
          for (Class<?> type : client.getValue()) {
            jars.add(
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString());
          }
          JavacProcess.Result result = JavacRun.of(List.of(
              "-cp",
              String.join(File.pathSeparator, jars),
              "-d",
              folder.toString(),
              source.toString()));
          assertThat(Sources.expected(List.of(source)))
              .isNotEmpty()
              .allSatisfy(each ->
                  assertThat(result.output()).contains(each.text().replace("warning: ", "")));
        }));
  }

  private static String nameOf(Path file) {
    return file.getParent().getFileName() + "-"
        + file.getFileName().toString().replace(".java", "");
  }

  static void run(Path file, Path folder) throws Exception {
    compile(file, folder);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> type = loader.loadClass(file.getFileName().toString().replace(".java", ""));
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      List<String> run = new ArrayList<>();
      for (Method method : type.getDeclaredMethods()) {
        if (METHOD.matcher("  void %s() {".formatted(method.getName())).find()
            && !method.isSynthetic()
            && method.getParameterCount() == 0) {
          method.setAccessible(true);
          run.add(method.getName());
          if (method.getName().startsWith("fails")) {
            assertThatCode(() -> method.invoke(constructor.newInstance()))
                .as(method.getName())
                .isInstanceOf(InvocationTargetException.class);
          } else {
            assertThatCode(() -> method.invoke(constructor.newInstance()))
                .as(method.getName())
                .doesNotThrowAnyException();
          }
        }
      }
      assertThat(run).isNotEmpty();
    }
  }

  /** Compiles without the checker. */
  static void compile(Path file, Path folder, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    all.addAll(List.of(options));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean compiles = javac
          .getTask(null, new NoPlugins(files), null, all, null, files.getJavaFileObjects(file))
          .call();
      assertThat(compiles).isTrue();
    }
  }
}
