package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.metricdef.lint.command.Shop.Result;
import org.metricdef.lint.opsrule.ShopCatalogue;

class RulesCommandTest {

  private static final String RIGHT = rule("Open", "shop_orders_open > 3");
  private static final String WRONG = rule("Opn", "shop_orders_opn > 3");

  @TempDir
  static Path classes;

  @TempDir
  Path folder;

  private Shop shop;

  private static String rule(String name, String expression) {
    return """
        groups:
          - name: shop
            rules:
              - alert: %s
                expr: %s
        """.formatted(name, expression);
  }

  @BeforeAll
  static void compile() throws IOException {
    ShopCatalogue.compiledInto(classes);
  }

  @BeforeEach
  void prepare() throws IOException {
    shop = new Shop(folder);
  }

  private Result rules(String... arguments) throws IOException {
    return shop.run(Stream.concat(Stream.of("rules", "--catalog=" + classes), Stream.of(arguments))
        .toArray(String[]::new));
  }

  @Test
  void acceptsWhatIsRight() throws IOException {
    shop.write("ops/right.yml", RIGHT);
    Result result = rules(folder.resolve("ops").toString());
    assertThat(result.errors()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .isEqualTo("1 file checked: 0 errors, 0 warnings; 1 expression read\n");
  }

  @Test
  void refusesWhatIsWrongAndShowsTheLine() throws IOException {
    Path file = shop.write("wrong.yml", WRONG);
    Result result = rules(file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "wrong.yml:5:15: error: [rules-unknown-metric] alert 'Opn': nothing exposes the metric"
                + " 'shop_orders_opn'\n",
            "        expr: shop_orders_opn > 3\n              ^~~~~~~~~~~~~~~\n",
            "    did you mean 'shop_orders_open'?\n",
            "    see docs/rules/rules-unknown-metric.md\n");
  }

  @Test
  void takesTheJarOfAModule() throws IOException {
    Path jar = folder.resolve("shop.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/metricdef/calls.json"));
      out.write(Files.readAllBytes(classes.resolve("META-INF/metricdef/calls.json")));
    }
    Path file = shop.write("wrong.yml", WRONG);
    assertThat(shop.run("rules", "--catalog", jar.toString(), file.toString()).exitCode())
        .isEqualTo(1);
  }

  @Test
  void knowsWhatOthersExposeAndWhatPrometheusAdds() throws IOException {
    Path file = shop.write("wrong.yml", rule("Opn", "sum by (pod) (shop_orders_open) + shop_opn"));
    assertThat(rules(file.toString()).output())
        .contains("[rules-unknown-label]", "[rules-unknown-metric]");
    Path scrape = shop.write("metrics.txt", "# TYPE shop_opn gauge\nshop_opn{city=\"a b\"} 1\n");
    Result result = rules("--target-label=pod", "--also-exposed=" + scrape, file.toString());
    assertThat(result.output()).contains("0 errors");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void aBaselineHasWhatIsKnown() throws IOException {
    Path file = shop.write("wrong.yml", WRONG);
    String baseline = "--baseline=" + folder.resolve("known.json");
    assertThat(rules(baseline, "--write-baseline", file.toString()).exitCode()).isZero();
    shop.write("wrong.yml", "# Lines move.\n" + WRONG);
    Result known = rules(baseline, file.toString());
    assertThat(known.exitCode()).isZero();
    assertThat(known.output()).contains("0 errors, 0 warnings, 1 in the baseline");
    shop.write("wrong.yml", RIGHT);
    assertThat(rules(baseline, file.toString()).errors()).contains("this finding no longer occurs");
    shop.write("wrong.yml", WRONG.replace("opn", "opnn"));
    assertThat(rules(baseline, file.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void writesEveryFormat() throws IOException {
    Path file = shop.write("wrong.yml", WRONG);
    assertThat(rules("--format=github", file.toString()).output())
        .startsWith("::error file=")
        .contains("wrong.yml,line=5,endLine=5,col=15,endColumn=30,title=rules-unknown-metric::");
    assertThat(rules("--format=json", file.toString()).output())
        .contains("\"rule\" : \"rules-unknown-metric\"", "\"column\" : 15", "\"read\" : 1");
    assertThat(rules("--format=sarif", file.toString()).output())
        .contains("\"ruleId\" : \"rules-unknown-metric\"", "\"ruleIndex\" : 1")
        .contains("\"markdown\" : \"# rules-kind");
    assertThat(rules("--format=gitlab", file.toString()).output())
        .contains("\"check_name\" : \"rules-unknown-metric\"");
  }

  /** What cannot be read is named with its place, and the other files are checked. */
  @Test
  void oneBadFileDoesNotHideTheOthers() throws IOException {
    shop.write("ops/wrong.yml", WRONG);
    shop.write("ops/broken.yml", "groups:\n  - name: [shop\n");
    shop.write("ops/broken.json", "{\"panels\": [");
    shop.write("ops/incomplete.yml", "groups:\n  - name: shop\n    rules:\n      - alert: A\n");
    shop.write("ops/compose.yml", "services: {}\n");
    Result result = rules(folder.resolve("ops").toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output())
        .contains(
            "broken.yml:3:1: input: this is no YAML",
            "broken.json:1:13: input: this is no JSON",
            "incomplete.yml:4:16: input: the rule 'A' has no 'expr'",
            "wrong.yml:5:15: error: [rules-unknown-metric]",
            "1 file checked: 1 error");
    assertThat(result.errors())
        .contains("compose.yml is passed over", "not everything could be checked");
  }

  /** What is unknown for lack of a catalogue is no finding. */
  @Test
  void withoutACatalogueTheSyntaxIsChecked() throws IOException {
    Path file = shop.write("rules.yml", """
        groups:
          - name: shop
            rules:
              - alert: Unknown
                expr: shop_unknown > 3
              - alert: Broken
                expr: sum by (city (shop_orders_open)
        """);
    Result result = shop.run("rules", "--catalog=" + classes, "--catalog=absent", file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output())
        .contains("rules.yml:7:", "[rules-syntax]", "absent: there is no such folder", "1 error")
        .doesNotContain("[rules-unknown-metric]");
    assertThat(result.errors()).contains("only the syntax of expressions is checked");
  }

  /** Bad input, and what the message must name. */
  @Test
  void badInputIsNamed() throws IOException {
    Path file = shop.write("right.yml", RIGHT);
    Path foreign = shop.write("foreign.json", "{\"name\": \"package\"}");
    Path text = shop.write("notes.txt", "no scrape");
    Path none = Files.createDirectories(folder.resolve("none"));
    record Bad(List<String> arguments, String named) {}
    String catalog = "--catalog=" + classes;
    for (Bad bad : List.of(
        new Bad(List.of(file.toString()), "Missing required option: '--catalog=DIR'"),
        new Bad(List.of(catalog), "Missing required parameter: 'FILE'"),
        new Bad(List.of(catalog, "absent.yml"), "absent.yml: there is no such file"),
        new Bad(List.of("--catalog=" + none, file.toString()), "none has no catalogue"),
        new Bad(List.of("--catalog=absent", file.toString()), "absent: there is no such folder"),
        new Bad(List.of("--catalog=" + text, file.toString()), "notes.txt is neither a folder"),
        new Bad(
            List.of(catalog, "--also-exposed=" + foreign, file.toString()),
            "foreign.json:1: this is no series"),
        new Bad(List.of(catalog, "--baseline=absent", file.toString()), "absent is not there"),
        new Bad(List.of(catalog, "--write-baseline", file.toString()), "needs the file"))) {
      List<String> all =
          Stream.concat(Stream.of("rules"), bad.arguments().stream()).toList();
      Result result = shop.run(all.toArray(String[]::new));
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
      assertThat(result.output() + result.errors())
          .as(bad.toString())
          .contains(bad.named())
          .doesNotContain("\tat ");
    }
    Path noList = shop.write("list.yml", "groups:\n  - name: shop\n    rules: none\n");
    assertThat(rules(noList.toString()).output()).contains("'rules' of this group is no list");
    assertThat(rules(noList.toString()).exitCode()).isEqualTo(2);
    assertThat(rules(none.toString()).output())
        .contains("none cannot be read: no file in it ends with .yaml, .yml or .json");
    assertThat(rules(none.toString()).exitCode()).isEqualTo(2);
    for (Path each : List.of(foreign, text)) {
      Result result = rules(each.toString(), file.toString());
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.output()).contains(each.getFileName() + " cannot be read: it");
    }
  }
}
