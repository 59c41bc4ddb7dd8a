package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import io.prometheus.client.CollectorRegistry;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.metricdef.Labels;

/**
 * Every label bug in the history of the K2 platform. A folder is a bug: the buggy form is refused
 * at the lines that say so, and without the checker it fails at run time; the mended form is
 * accepted and, when it is run, records the series that its comments name.
 */
class K2HistoryTest {

  private static final Pattern RECORDS = Pattern.compile("// records: (.*) = (.*)$");

  @TestFactory
  Stream<DynamicTest> buggyFormsAreRefused() {
    return cases("Buggy.java", K2HistoryTest::isRefused);
  }

  @TestFactory
  Stream<DynamicTest> buggyFormsFailWithoutTheChecker() {
    return cases("Buggy.java", K2HistoryTest::failsUnchecked);
  }

  @TestFactory
  Stream<DynamicTest> mendedFormsCompileAndRecord() {
    return cases("Mended.java", K2HistoryTest::compilesAndRecords);
  }

  private static Stream<DynamicTest> cases(String file, CaseTest test) {
    return Sources.subfolders("k2").stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
          List<Path> files = new ArrayList<>(Sources.javaFiles("shared"));
          files.add(folder.resolve(file));
          test.run(files);
        }));
  }

  private interface CaseTest {
    void run(List<Path> files) throws Exception;
  }

  private static void isRefused(List<Path> files) {
    Compilation compilation = Sources.compile(files);
    List<Sources.Error> expected = Sources.expected(files);
    assertThat(expected).isNotEmpty();
    assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
  }

  private static void failsUnchecked(List<Path> files) throws Exception {
    Path classes = Files.createTempDirectory("unchecked");
    Compilation shared = Sources.compile(Sources.javaFiles("shared"));
    CompiledClasses.write(shared, classes);
    List<String> libraries =
        List.of(JavacProcess.pathOf(Labels.class), JavacProcess.pathOf(CollectorRegistry.class));
    JavacProcess.Result result = JavacProcess.run(List.of(
        "-cp",
        classes + File.pathSeparator + String.join(File.pathSeparator, libraries),
        "-d",
        classes.toString(),
        files.get(files.size() - 1).toString()));
    assertThat(result.output()).isEmpty();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> buggy = loader.loadClass("k2.Buggy");
      assertThatThrownBy(() -> run(buggy, new CollectorRegistry()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void compilesAndRecords(List<Path> files) throws Exception {
    Compilation compilation = Sources.compile(files);
    assertThat(compilation.errors()).isEmpty();
    CollectorRegistry registry = new CollectorRegistry();
    run(new CompiledClasses(compilation).loadClass("k2.Mended"), registry);
    List<String> recorded = new ArrayList<>();
    for (var family : Collections.list(registry.metricFamilySamples())) {
      for (var sample : family.samples) {
        if (sample.value != 0
            && !sample.name.endsWith("_created")
            && !sample.name.endsWith("_bucket")) {
          recorded.add(Samples.describe(sample));
        }
      }
    }
    assertThat(recorded).containsExactlyInAnyOrderElementsOf(recordsOf(files));
  }

  private static List<String> recordsOf(List<Path> files) throws IOException {
    List<String> records = new ArrayList<>();
    for (String line : Files.readAllLines(files.get(files.size() - 1))) {
      Matcher comment = RECORDS.matcher(line);
      if (comment.find()) {
        records.add(comment.group(1) + " = " + comment.group(2));
      }
    }
    assertThat(records).isNotEmpty();
    return records;
  }

  private static void run(Class<?> type, CollectorRegistry registry) throws Exception {
    try {
      type.getMethod("run", CollectorRegistry.class).invoke(null, registry);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
