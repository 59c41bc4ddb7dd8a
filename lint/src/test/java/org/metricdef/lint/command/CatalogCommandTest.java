package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.opsrule.ShopCatalogue;
import picocli.CommandLine;

class CatalogCommandTest {

  @TempDir
  static Path compiled;

  private static Path classes;

  @TempDir
  Path folder;

  private Path guide;

  /** What a run of the command said. */
  private record Result(int exitCode, String shown, String errors) {}

  @BeforeAll
  static void compile() throws IOException {
    classes = ShopCatalogue.compiledInto(
        Files.createDirectories(compiled.resolve("shop/target/classes")));
  }

  @BeforeEach
  void prepare() {
    guide = folder.resolve("guide.md");
  }

  private static Result run(Object... arguments) {
    StringWriter shown = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(shown));
    line.setErr(new PrintWriter(errors));
    int exitCode =
        line.execute(Stream.concat(Stream.of("catalog"), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new));
    return new Result(exitCode, shown.toString(), errors.toString());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path rules(String expression) throws IOException {
    return write("rules.yml", """
        groups:
          - name: shop
            rules:
              - alert: Open
                expr: %s
        """.formatted(expression));
  }

  @Test
  void writesMarkdownOrHtmlAsTheFileIsNamed() throws IOException {
    assertThat(run("--catalog", classes, "--output", guide).exitCode()).isZero();
    assertThat(guide).content().startsWith("# Metrics\n\n8 metrics in 1 module. ");
    Path page = folder.resolve("guide.html");
    assertThat(run("--catalog", classes, "--output", page, "--title=Shop").exitCode())
        .isZero();
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<title>Shop</title>");
    assertThat(run("--catalog", classes, "--output", guide, "--format=html").exitCode())
        .isZero();
    assertThat(guide).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void isAlsoCalledCatalogue() throws IOException {
    CommandLine line = Main.commandLine();
    assertThat(line.execute("catalogue", "--catalog=" + classes, "--output=" + guide))
        .isZero();
    assertThat(guide).content().contains("## `shop_orders_total`");
  }

  @Test
  void takesJarsAndNames() throws IOException {
    Path jar = folder.resolve("billing-1.0.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/metricdef/calls.json"));
      out.write(Files.readAllBytes(classes.resolve("META-INF/metricdef/calls.json")));
    }
    run("--catalog", jar, "--catalog", classes, "--catalog", "third=" + jar, "--output", guide);
    assertThat(guide)
        .content()
        .contains("24 metrics in 3 modules.")
        .contains(
            "## `shop_orders_total` (billing-1.0)",
            "## `shop_orders_total` (shop)",
            "## `shop_orders_total` (third)");
  }

  @Test
  void showsWhatUsesAMetric() throws IOException {
    run("--catalog", classes, "--rules", rules("shop_orders_open > 3"), "--output", guide);
    assertThat(guide)
        .content()
        .contains("| Used by | alert Open (", "rules.yml:5) |")
        .contains("| Used by | no alert, rule or panel of the given files names it |");
  }

  @Test
  void checkComparesAndSaysHowToRenew() throws IOException {
    Object[] written = {"--catalog", classes, "--no-lines", "--output", guide};
    Object[] checked = {"--catalog", classes, "--no-lines", "--check", guide};
    run(written);
    assertThat(run(checked)).isEqualTo(new Result(0, "", ""));
    Files.writeString(guide, Files.readString(guide).replace("\n", "\r\n"));
    assertThat(run(checked).exitCode()).as("other ends of lines").isZero();
    Files.writeString(guide, Files.readString(guide).replace("Orders that came in", "Orders"));
    Result differs = run(checked);
    assertThat(differs.exitCode()).isEqualTo(1);
    assertThat(differs.shown()).contains("\n-Orders\n+Orders that came in\n");
    assertThat(differs.errors())
        .contains("guide.md is not the guide to these metrics. To renew it: metricdef catalog"
            + " --catalog " + classes + " --no-lines --output " + guide);
    run(written);
    assertThat(run(checked).exitCode()).isZero();
  }

  /** What is bad is named, and the guide has the rest. */
  @Test
  void oneBadInputDoesNotHideTheOthers() throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    Path broken = write("broken.yml", "groups:\n  - name: [shop\n");
    Result result = run(
        "--catalog",
        none,
        "--catalog",
        classes,
        "--rules",
        broken,
        "--rules",
        rules("shop_open >"),
        "--output",
        guide);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.errors())
        .contains(
            "none has no catalogue",
            "broken.yml:3:1: this is no YAML",
            "rules.yml:5:15: the expression of the alert 'Open' cannot be read",
            "the guide lacks what could not be read");
    assertThat(guide).content().contains("shop_orders_total");
    Result checked = run("--catalog", none, "--catalog", classes, "--check", guide);
    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.errors()).contains("nothing was compared");
  }

  @Test
  void badInputIsNamed() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign/META-INF/metricdef"));
    Files.writeString(foreign.resolve("calls.json"), "{\"name\": \"package\"}");
    Path empty = Files.createDirectories(folder.resolve("empty/META-INF/metricdef"));
    Files.writeString(empty.resolve("calls.json"), "{\"classes\": []}");
    Path jar = folder.resolve("plain.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("A.class"));
    }
    Path text = write("notes.txt", "no jar");
    String catalog = "--catalog=" + classes;
    record Bad(List<String> arguments, String named) {}
    for (Bad bad : List.of(
        new Bad(List.of(), "Missing required option: '--catalog=[NAME=]DIR'"),
        new Bad(List.of("--catalog=absent"), "absent: there is no such folder or jar"),
        new Bad(List.of("--catalog=" + text), "notes.txt is neither a folder nor a jar"),
        new Bad(List.of("--catalog=" + jar), "plain.jar has no catalogue"),
        new Bad(
            List.of("--catalog=" + folder.resolve("foreign")),
            "foreign cannot be read: damaged catalogue file"),
        new Bad(List.of("--catalog=" + folder.resolve("empty")), "have no metric"),
        new Bad(List.of(catalog, catalog), "are both named 'shop': name one of them"),
        new Bad(List.of(catalog, "--rules=absent.yml"), "absent.yml: there is no such file"),
        new Bad(
            List.of(catalog, "--rules=" + text, "--output=" + guide),
            "notes.txt cannot be read: its name ends"),
        new Bad(List.of(catalog, "--check=absent.md"), "absent.md cannot be read: there is no"),
        new Bad(List.of(catalog, "--output=absent/a.md"), "absent/a.md cannot be written"),
        new Bad(List.of(catalog, "--output=a", "--check=a"), "exclude each other"),
        new Bad(List.of(catalog, "--format=pdf"), "'--format': expected one of ["),
        new Bad(List.of(catalog, "--link-to-source={path}"), "{path} is unknown"))) {
      Result result = run(bad.arguments().toArray());
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
      assertThat(result.errors()).as(bad.toString()).contains(bad.named()).doesNotContain("\tat ");
    }
  }
}
