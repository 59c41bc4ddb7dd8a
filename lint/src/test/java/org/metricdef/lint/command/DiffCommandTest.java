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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

/** The example of docs/diff.md, and what becomes of other versions. */
class DiffCommandTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir
  static Path folder;

  private static DiffExample example;

  @BeforeAll
  static void compile() throws IOException {
    example = new DiffExample(folder);
    example.writeAll();
  }

  private static Result diff(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Shop(folder).run(all);
  }

  @Test
  void tellsWhatTheDocumentationShows() throws IOException {
    Result result = diff(
        example.at("old").toString(), example.at("new").toString(), "--rules=" + example.at("ops"));
    String written = example.relative(result.output());
    Path golden = DiffExample.EXAMPLE.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(Path.of("../docs/diff.md"))).contains(written);
  }

  private static String[] both(String... more) {
    return Stream.concat(
            Stream.of(
                example.at("old").toString(),
                example.at("new").toString(),
                "--rules=" + example.at("ops")),
            Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  void markdownIsForAPullRequest() throws IOException {
    assertThat(example.relative(diff(both("--format=markdown")).output()))
        .startsWith(
            "### Metrics: 5 breaking changes, 2 other changes, 4 places in rules and dashboards break\n\n"
                + "new, after old.\n\n#### Breaking\n\n| metric | change | what breaks |\n|---|---|---|\n"
                + "| `shop_orders_total` | the label 'city' is called 'country' now (a guess: one went"
                + " and one came) | `ops/alerts.yml:5:23` alert 'NoOrders': what is grouped by 'city'"
                + " has no such label |\n")
        .contains("\n#### Other\n")
        .endsWith("| `shop_payments_total` | the label 'kind' can be 'transfer' now | a condition"
            + " that lists values does not have it |\n");
  }

  @Test
  void githubShowsChangesAtTheirLines() throws IOException {
    assertThat(example.relative(diff(both("--format=github")).output()).lines())
        .hasSize(7)
        // The path begins where the repository around it does.
        .anyMatch(
            each -> each.matches(
                "::error file=(.*/)?new/src/main/java/shop/ShopMetrics[.]java,"
                    + "line=12,title=breaking-change::shop_orders_total: the label 'city' is called .*"))
        .anyMatch(each -> each.matches(
            "::notice file=.*,line=21,title=value-added::shop_payments_total" + ": .*"));
  }

  @Test
  void jsonHasEverythingAsData() throws IOException {
    assertThat(example.relative(diff(both("--format=json")).output()))
        .contains(
            "\"kind\" : \"label-renamed\"",
            "\"guess\" : true",
            "\"declared\" : \"shop.ShopMetrics.returnsTotal()\"",
            "\"rule\" : \"rules-unknown-label\"",
            "\"breaking\" : 5,");
  }

  @Test
  void aBaselineHasWhatIsMeant() throws IOException {
    String baseline = "--baseline=" + folder.resolve("known.json");
    Result written = diff(both(baseline, "--write-baseline"));
    assertThat(written.exitCode()).isZero();
    assertThat(written.errors()).contains("known.json has 5 findings now, after 0");
    Result known = diff(both(baseline));
    assertThat(known.output())
        .contains("0 breaking changes, 2 other changes, 5 in the baseline, ")
        .doesNotContain("[breaking-change]");
    assertThat(known.exitCode()).isZero();
    // The other way round, other changes break.
    assertThat(diff(example.at("new").toString(), example.at("old").toString(), baseline)
            .exitCode())
        .isEqualTo(1);
  }

  /** A jar, a kept catalogue and a folder of one version are the same. */
  @Test
  void everyFormOfAVersionIsTheSame() throws IOException {
    byte[] catalogue =
        Files.readAllBytes(example.at("old/target/classes/META-INF/metricdef/calls.json"));
    Path kept = Files.write(folder.resolve("release-1.json"), catalogue);
    Path jar = folder.resolve("shop.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/metricdef/calls.json"));
      out.write(catalogue);
    }
    for (Path each : List.of(kept, jar, example.at("old"), example.at("old/target/classes"))) {
      Result result = diff(each.toString(), example.at("old/target/classes").toString());
      assertThat(result.output())
          .endsWith(
              "0 breaking changes, 0 other changes, 0 places in rules and dashboards break\n");
      assertThat(result.exitCode()).isZero();
    }
  }

  /** Of a set that is gone as a whole, rules still ask for this code's metrics. */
  @Test
  void aSetThatIsGoneBreaksItsRules() throws IOException {
    Path none = example.module("other", """
        package other;
        import org.metricdef.*;
        @MetricSet(prefix = "other_", clients = Client.SIMPLECLIENT)
        public interface Other {
          @MetricDef(help = "Other")
          Counter thingsTotal();
        }
        """);
    Result result =
        diff(example.at("old").toString(), none.toString(), "--rules=" + example.at("ops"));
    assertThat(result.output())
        .contains(
            "shop_orders_open: the metric is gone",
            "breaks ",
            "alert 'ManyOpen': nothing exposes the metric 'shop_orders_open'",
            "5 breaking changes, 1 other change, 5 places in rules and dashboards break");
  }

  /** What was wrong before is no change's fault. */
  @Test
  void rulesThatWereWrongBeforeAreNotTold() throws IOException {
    Path rules = Files.writeString(folder.resolve("wrong.yml"), """
        groups:
          - name: shop
            rules:
              - alert: Never
                expr: sum by (street) (shop_orders_open) > 3
        """);
    Result result =
        diff(example.at("old").toString(), example.at("new").toString(), "--rules=" + rules);
    assertThat(result.output()).endsWith("0 places in rules and dashboards break\n");
  }

  /** A recording rule hands a label on: the alert on what it records breaks too. */
  @Test
  void aLabelIsFollowedThroughRecordingRules() throws IOException {
    Path rules = Files.writeString(folder.resolve("recorded.yml"), """
        groups:
          - name: shop
            rules:
              - record: shop:orders:rate5m
                expr: rate(shop_orders_total[5m])
              - alert: Recorded
                expr: shop:orders:rate5m{city="Rome"} == 0
        """);
    Result result =
        diff(example.at("old").toString(), example.at("new").toString(), "--rules=" + rules);
    assertThat(result.output())
        .containsSubsequence(
            "shop_orders_total: the label 'city' is called 'country' now",
            "alert 'Recorded': shop:orders:rate5m has no label 'city'",
            "shop_payments_total");
  }

  @Test
  void badInputIsNamed() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign.json"), "{\n\"a\": 1");
    Path other = Files.writeString(folder.resolve("other.json"), "[]");
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    String right = example.at("new").toString();
    record Bad(String old, String named) {}
    for (Bad bad : List.of(
        new Bad(foreign.toString(), "foreign.json, line 2: Unexpected end-of-input"),
        new Bad(
            other.toString(), "other.json: no catalogue of metric calls: \"classes\" is missing"),
        new Bad(text.toString(), "notes.txt is neither a folder nor a jar"),
        new Bad(empty.toString(), "empty has no catalogue in **/target/classes"),
        new Bad("absent", "'absent' is neither a folder, a jar or a file, nor a revision"))) {
      Result result = diff(bad.old(), right);
      assertThat(result.errors()).as(bad.toString()).contains(bad.named()).doesNotContain("\tat ");
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
    }
    assertThat(diff().errors()).contains("Missing required parameter: 'OLD'");
    assertThat(diff(right, right, "--rules=absent.yml").errors())
        .contains("absent.yml: there is no");
    assertThat(diff(right, right, "--write-baseline").errors()).contains("needs the file");
    // The other files of rules are checked.
    Path broken = Files.writeString(folder.resolve("broken.yml"), "groups: [");
    Result result = diff(both("--rules=" + broken));
    assertThat(result.output()).contains("broken.yml:1:", "4 places in rules and dashboards break");
    assertThat(result.exitCode()).isEqualTo(2);
  }
}
