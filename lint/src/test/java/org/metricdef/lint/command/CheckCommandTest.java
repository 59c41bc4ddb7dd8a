package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

class CheckCommandTest {

  @TempDir
  Path folder;

  private Shop shop;

  @BeforeEach
  void writeMetrics() throws IOException {
    shop = new Shop(folder);
    shop.write("src/shop/Metrics.java", Shop.METRICS);
  }

  private Result check(String... arguments) throws IOException {
    String[] all = Stream.concat(
            Stream.of("check", "-cp", Shop.annotations()), Stream.of(arguments))
        .toArray(String[]::new);
    return shop.run(all);
  }

  @Test
  void acceptsWhatIsRight() throws IOException {
    shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    Result result = check(folder.resolve("src").toString());
    assertThat(result.errors()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains("2 files checked: 0 errors, 0 warnings; 1 metric calls proven, 0 wrong");
  }

  @Test
  void refusesWhatIsWrongAndShowsTheLine() throws IOException {
    Path file = shop.write("src/shop/Wrong.java", Shop.caller("Wrong", Shop.WRONG));
    Result result = check(file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "Wrong.java:6:5: error: [label-keys] shop_orders_total takes city; 'street' is not one of them",
            "    metrics.ordersTotal().increment(labels);\n    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n",
            "added at Wrong.java:5 (Labels.of)",
            "see docs/rules/label-keys.md");
  }

  @Test
  void findsTheOtherSourcesByThePackage() throws IOException {
    Path file = shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    assertThat(check(file.toString()).exitCode()).isZero();
  }

  @Test
  void writesNothingButTheReport() throws IOException {
    shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    check(folder.resolve("src").toString());
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("Metrics.java", "Right.java");
    }
  }

  @Test
  void aWarningFailsOnlyWhereThatIsAsked() throws IOException {
    Path file = shop.write("src/shop/Wrong.java", Shop.caller("Wrong", Shop.WRONG));
    String severity = "-Ametricdef.severity.label_keys=warning";
    Result result = check(severity, file.toString());
    assertThat(result.output()).contains("warning: [label-keys]");
    assertThat(result.exitCode()).isZero();
    assertThat(check(severity, "--fail-on=warning", file.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void aSuppressedFindingIsCountedAndDoesNotFail() throws IOException {
    String suppressed = Shop.caller("Wrong", Shop.WRONG)
        .replace("class Wrong", "@SuppressWarnings(\"label-keys\") class Wrong");
    Path file = shop.write("src/shop/Wrong.java", suppressed);
    Result result = check("--fail-on=warning", file.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains(", 1 suppressed").doesNotContain("[label-keys]");
  }

  @Test
  void sourcesThatDoNotCompileCannotBeChecked() throws IOException {
    Path file = shop.write("src/shop/Broken.java", "package shop; class Broken { Absent field; }");
    Result result = check(file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).contains("Broken.java:1:30: javac: cannot find symbol");
    assertThat(result.errors()).contains("could not run: the sources do not compile");
  }

  @Test
  void aWrongOptionOfTheCheckerIsNamed() throws IOException {
    Path file = shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    Result result = check("-Ametricdef.severity.label_keys=loud", file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).contains("metricdef.severity.label_keys=loud");
  }

  @Test
  void writesCommandsOfAWorkflow() throws IOException {
    Path file = shop.write("src/shop/Wrong.java", Shop.caller("Wrong", Shop.WRONG));
    Result result = check("--format=github", file.toString());
    assertThat(result.output())
        .startsWith("::error file=")
        .contains(
            "Wrong.java,line=6,endLine=6,col=5,endColumn=44,title=label-keys::shop_orders_total",
            "%0A    passed");
    assertThat(result.output().lines()).hasSize(1);
  }

  @Test
  void writesACodeQualityReport() throws IOException {
    shop.write("src/shop/Wrong.java", Shop.caller("Wrong", Shop.WRONG));
    shop.write(
        "src/shop/Minor.java",
        Shop.caller("Minor", Shop.WRONG)
            .replace("class Minor", "@SuppressWarnings(\"label-keys\") class Minor"));
    assertThat(check("--format=gitlab", folder.resolve("src").toString()).output())
        .startsWith("[ {")
        .containsOnlyOnce("\"check_name\" : \"label-keys\"")
        .contains("\"description\" : \"shop_orders_total takes city; 'street' is not one of them")
        .contains("\"severity\" : \"major\"", "src/shop/Wrong.java\"", "\"begin\" : 6")
        .containsPattern("\"fingerprint\" : \"[0-9a-f]{16}:1\"");
    shop.write("src/shop/Broken.java", "package shop; class Broken { Absent field; }");
    assertThat(check("--format=gitlab", folder.resolve("src").toString()).output())
        .contains("\"check_name\" : \"javac\"", "\"severity\" : \"critical\"");
  }

  @Test
  void writesJson() throws IOException {
    Path file = shop.write("src/shop/Wrong.java", Shop.caller("Wrong", Shop.WRONG));
    assertThat(check("--format=json", file.toString()).output())
        .contains("\"rule\" : \"label-keys\"", "\"disposition\" : \"error\"", "\"wrong\" : 1")
        .contains("\"with\" : ");
  }

  /** Bad input, and what the message must name. */
  @Test
  void badInputIsNamed() throws IOException {
    Path file = shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    Path text = shop.write("notes.txt", "no source");
    Files.createDirectories(folder.resolve("empty"));
    record Bad(List<String> arguments, String named) {}
    for (Bad bad : List.of(
        new Bad(List.of(), "nothing to check is given"),
        new Bad(List.of("--nope"), "Unknown option: '--nope'"),
        new Bad(List.of(folder.resolve("absent.java").toString()), "absent.java: there is no such"),
        new Bad(List.of(text.toString()), "notes.txt is no Java source"),
        new Bad(List.of(folder.resolve("empty").toString()), "empty holds no .java file"),
        new Bad(List.of("--format=xml", file.toString()), "xml"),
        new Bad(List.of("--release=99", file.toString()), "99"),
        new Bad(List.of("--encoding=utf-99", file.toString()), "utf-99"),
        new Bad(List.of("--processor-path=absent.jar", file.toString()), "absent.jar: this entry"),
        new Bad(List.of("--source-path=absent", file.toString()), "absent: this entry"))) {
      Result result = check(bad.arguments().toArray(String[]::new));
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
      assertThat(result.errors()).as(bad.toString()).contains(bad.named()).doesNotContain("\tat ");
    }
  }

  @Test
  void aClassPathEntryThatIsNotThereIsNamed() throws IOException {
    Path file = shop.write("src/shop/Right.java", Shop.caller("Right", Shop.RIGHT));
    Result result = shop.run("check", "-cp", "absent.jar", file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.errors()).contains("absent.jar: this entry of the class path is not there");
  }
}
