package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels in fields whose accessors, constructors and builders Lombok writes. */
class LombokTest {

  private static final Pattern ERROR =
      Pattern.compile("(?m)^.*[/\\\\](\\w+\\.java):(\\d+): error: (.*)$");

  @TempDir
  Path folder;

  private String lombok = "";

  @BeforeEach
  void findLombok() throws Exception {
    lombok = ClassPaths.of(Value.class);
  }

  @Test
  void contractsOfFieldsAreThoseOfGeneratedMembers() throws Exception {
    assertReports(javac(List.of("declared", "used"), lombok), "declared", "used");
  }

  /** The calls of another module see class files, and need no Lombok. */
  @Test
  void classFilesStateTheSame() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    JavacProcess.run(List.of(
        "-d",
        out.toString(),
        "-cp",
        join(ClassPaths.guarded(), lombok),
        // Without our processor, nothing is refused.
        "-processorpath",
        lombok,
        file("declared/Events.java"),
        file("declared/Metrics.java")));
    assertThat(out.resolve("shop/Events$Order$OrderBuilder.class")).exists();
    assertReports(javac(List.of("used"), out.toString()), "used");
  }

  private JavacProcess.Result javac(List<String> folders, String classes) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(
        "-d", Files.createTempDirectory(folder, "classes").toString(),
        "-cp", join(ClassPaths.guarded(), classes),
        "-processorpath", join(lombok, ClassPaths.processor())));
    for (String each : folders) {
      Sources.javaFiles("lombok/" + each).forEach(file -> arguments.add(file.toString()));
    }
    // Lombok changes the javac of its process.
    return JavacProcess.run(arguments);
  }

  private static void assertReports(JavacProcess.Result result, String... folders) {
    List<Sources.Error> expected = Sources.expected(Stream.of(folders)
        .flatMap(each -> Sources.javaFiles("lombok/" + each).stream())
        .toList());
    List<Sources.Error> reported = new ArrayList<>();
    Matcher error = ERROR.matcher(result.output());
    while (error.find()) {
      reported.add(reported(error, expected));
    }
    assertThat(reported).containsExactlyInAnyOrderElementsOf(expected);
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

  private static String file(String name) {
    return Path.of("src/test/resources/lombok", name).toString();
  }

  private static String join(String... paths) {
    return String.join(File.pathSeparator, paths);
  }
}
