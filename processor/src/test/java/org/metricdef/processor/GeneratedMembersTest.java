package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.value.processor.AutoValueProcessor;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels in properties whose accessors, constructors and builders a code generator writes. */
class GeneratedMembersTest {

  /** A generator, the folder of its examples, and classes of the jars that it needs. */
  enum Tool {
    LOMBOK("lombok", lombok.Value.class),
    AUTO_VALUE("autovalue", com.google.auto.value.AutoValue.class, AutoValueProcessor.class),
    IMMUTABLES("immutables"),
    RECORD_BUILDER("recordbuilder");

    private final String examples;
    private final List<Class<?>> classes;

    Tool(String examples, Class<?>... classes) {
      this.examples = examples;
      this.classes = List.of(classes);
    }

    /** Jars that are on no class path of the tests are copied by Maven. */
    String jars() throws Exception {
      List<String> jars = new ArrayList<>();
      for (Class<?> each : classes) {
        jars.add(ClassPaths.of(each));
      }
      if (classes.isEmpty()) {
        try (Stream<Path> copied = Files.list(Path.of("target/generators", examples))) {
          copied.map(Path::toString).forEach(jars::add);
        }
      }
      return String.join(File.pathSeparator, jars);
    }

    List<Path> sources(String folder) {
      return Sources.javaFiles("generators/%s/%s".formatted(examples, folder));
    }
  }

  /** An error with all of its lines. */
  private static final Pattern ERROR = Pattern.compile(
      "(?m)^.*[/\\\\](\\w+\\.java):(\\d+): error: ((?:.*\\R(?!.*\\.java:\\d+: ))*.*)");

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void contractsOfPropertiesAreThoseOfGeneratedMembers(Tool tool) throws Exception {
    List<Path> sources = new ArrayList<>(tool.sources("declared"));
    sources.addAll(tool.sources("used"));
    assertReports(javac(sources, tool.jars(), join(tool.jars(), ClassPaths.processor())), sources);
  }

  /** The calls of another module see class files, and need none of the generator's. */
  @ParameterizedTest
  @EnumSource
  void classFilesStateTheSame(Tool tool) throws Exception {
    // Without our processor, nothing is refused.
    JavacProcess.Result declared = javac(tool.sources("declared"), tool.jars(), tool.jars());
    assertThat(declared.exitCode()).as(declared.output()).isZero();
    String classes = folder.resolve("out").toString();
    assertReports(
        javac(tool.sources("used"), classes, ClassPaths.processor()), tool.sources("used"));
  }

  /** The subclass that AutoValue writes cannot set the property before its superclass reads it. */
  @Test
  void anEarlyReadIsRefused() throws Exception {
    Tool tool = Tool.AUTO_VALUE;
    List<Path> sources = new ArrayList<>(tool.sources("early"));
    sources.addAll(Sources.javaFiles("generators/autovalue/declared/Metrics.java"));
    assertThat(javac(sources, tool.jars(), join(tool.jars(), ClassPaths.processor()))
            .output())
        .contains("field 'labels' is assigned after", "1 error");
  }

  /** Lombok changes the javac of its process. */
  private JavacProcess.Result javac(List<Path> sources, String classPath, String processors)
      throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    List<String> arguments = new ArrayList<>(List.of(
        "-d", out.toString(),
        "-s", out.toString(),
        "-cp", join(ClassPaths.guarded(), classPath),
        "-processorpath", processors));
    sources.forEach(file -> arguments.add(file.toString()));
    return JavacProcess.run(arguments);
  }

  private static void assertReports(JavacProcess.Result result, List<Path> sources) {
    List<Sources.Error> expected = Sources.expected(sources);
    List<Sources.Error> reported = new ArrayList<>();
    Matcher error = ERROR.matcher(result.output());
    while (error.find()) {
      reported.add(reported(error, expected));
    }
    assertThat(reported).as(result.output()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.output()).doesNotContain("[internal]").doesNotContain("replace `@");
  }

  private static Sources.Error reported(Matcher error, List<Sources.Error> expected) {
    Sources.Error reported =
        new Sources.Error(error.group(1), Long.parseLong(error.group(2)), error.group(3));
    return expected.stream()
        .filter(each -> each.file().equals(reported.file())
            && each.line() == reported.line()
            && reported.text().contains(each.text()))
        .findFirst()
        .orElse(reported);
  }

  private static String join(String... paths) {
    return String.join(File.pathSeparator, Stream.of(paths).toList());
  }
}
