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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.metricdef.Labels;

/**
 * Historical bugs, each in its own folder. {@code Buggy.java} states beside a line how the checker
 * refuses it. Without the checker it throws, or records the wrong series that its comments name.
 * {@code Fixed.java} is accepted and records the series that its comments name. Other files in the
 * folder belong to both.
 *
 * @param folder the folder of all bugs
 * @param packageName the package of all bugs
 * @param shared the folder of the code that all bugs use
 */
record BugHistory(String folder, String packageName, String shared) {

  private static final Pattern RECORDS = Pattern.compile("// records: (.*) = (.*)$");

  /** Compiles each buggy form with the checker. */
  Stream<DynamicTest> buggyFormsAreRefused() {
    return cases()
        .map(each -> dynamicTest(each.getFileName().toString(), () -> {
          List<Path> files = files(each, "Buggy.java");
          List<Sources.Error> expected = Sources.expected(files);
          assertThat(expected).isNotEmpty();
          assertThat(Sources.reported(Sources.compile(files), expected))
              .containsExactlyElementsOf(expected);
        }));
  }

  /**
   * Compiles all buggy forms in one javac process without the checker, each in its own package.
   *
   * @param classes an empty folder that exists until the tests have run
   */
  Stream<DynamicTest> buggyFormsFailWithoutTheChecker(Path classes) throws Exception {
    CompiledClasses.write(Sources.compile(Sources.javaFiles(shared)), classes);
    List<String> options =
        new ArrayList<>(List.of("-cp", unguardedPath(classes), "-d", classes.toString()));
    for (Path each : cases().toList()) {
      for (Path file : own(each, "Buggy.java")) {
        options.add(inPackageOfItsOwn(each, file, classes.resolve("src")).toString());
      }
    }
    assertThat(JavacProcess.run(options).output()).isEmpty();
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    return cases()
        .map(each -> dynamicTest(each.getFileName().toString(), () -> {
          Class<?> buggy =
              loader.loadClass("%s.%s.Buggy".formatted(packageName, each.getFileName()));
          List<String> wrong = recordsOf(each.resolve("Buggy.java"));
          CollectorRegistry registry = new CollectorRegistry();
          if (wrong.isEmpty()) {
            assertThatThrownBy(() -> run(buggy, registry))
                .isInstanceOf(IllegalArgumentException.class);
          } else {
            run(buggy, registry);
            assertThat(recorded(registry)).containsExactlyInAnyOrderElementsOf(wrong);
          }
        }));
  }

  /** Compiles each fixed form with the checker and runs it. */
  Stream<DynamicTest> fixedFormsCompileAndRecord() {
    return cases()
        .map(each -> dynamicTest(each.getFileName().toString(), () -> {
          Compilation compilation = Sources.compile(files(each, "Fixed.java"));
          assertThat(compilation.errors()).isEmpty();
          CollectorRegistry registry = new CollectorRegistry();
          run(new CompiledClasses(compilation).loadClass(packageName + ".Fixed"), registry);
          List<String> records = recordsOf(each.resolve("Fixed.java"));
          assertThat(records).isNotEmpty();
          assertThat(recorded(registry)).containsExactlyInAnyOrderElementsOf(records);
        }));
  }

  /** The errors of the buggy forms in folders whose names have this prefix. */
  List<String> errorsOf(String beginning) {
    return cases()
        .filter(each -> each.getFileName().toString().startsWith(beginning))
        .flatMap(each -> Sources.compile(files(each, "Buggy.java")).errors().stream())
        .map(error -> error.getMessage(Locale.ROOT))
        .toList();
  }

  private Stream<Path> cases() {
    return Sources.subfolders(folder).stream()
        .filter(each -> Files.exists(each.resolve("Buggy.java")));
  }

  private List<Path> files(Path folderOfOne, String form) {
    return Stream.concat(Sources.javaFiles(shared).stream(), own(folderOfOne, form).stream())
        .toList();
  }

  /** One form, and the files of the folder that belong to both forms. */
  private List<Path> own(Path folderOfOne, String form) {
    return Sources.javaFiles(folder + "/" + folderOfOne.getFileName()).stream()
        .filter(file ->
            file.endsWith(form) || !file.endsWith("Buggy.java") && !file.endsWith("Fixed.java"))
        .toList();
  }

  private Path inPackageOfItsOwn(Path folderOfOne, Path file, Path sources) throws IOException {
    String name = folderOfOne.getFileName().toString();
    String own = "package %s.%s; import %s.*;".formatted(packageName, name, packageName);
    Path target = Files.createDirectories(sources.resolve(name)).resolve(file.getFileName());
    return Files.writeString(
        target, Files.readString(file).replace("package %s;".formatted(packageName), own));
  }

  private static String unguardedPath(Path classes) throws Exception {
    return String.join(
        File.pathSeparator,
        classes.toString(),
        JavacProcess.pathOf(Labels.class),
        JavacProcess.pathOf(CollectorRegistry.class));
  }

  private static List<String> recorded(CollectorRegistry registry) {
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
    return recorded;
  }

  private static List<String> recordsOf(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher comment = RECORDS.matcher(line);
      if (comment.find()) {
        records.add(comment.group(1) + " = " + comment.group(2));
      }
    }
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
