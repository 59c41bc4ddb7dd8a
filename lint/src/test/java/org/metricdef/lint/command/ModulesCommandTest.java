package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

/** The example of docs/modules.md, and what is not a finding. Each module is compiled alone. */
class ModulesCommandTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path EXAMPLE = Path.of("src/test/resources/modules");

  @TempDir
  Path folder;

  private DiffExample example;
  private String shopMetrics;
  private String shop;
  private String payment;

  @BeforeEach
  void read() throws IOException {
    example = new DiffExample(folder);
    shopMetrics = Files.readString(EXAMPLE.resolve("shop/ShopMetrics.java"));
    shop = Files.readString(EXAMPLE.resolve("shop/Shop.java"));
    payment = Files.readString(EXAMPLE.resolve("payment/Payment.java"));
  }

  private Result modules(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("modules", "--catalog=" + example.at("build")));
    all.addAll(List.of(arguments));
    return new Shop(folder).run(all.toArray(String[]::new));
  }

  /** The headlines of what is found, each with the name of its file. */
  private List<String> found() throws IOException {
    return modules("--fail-on=warning")
        .output()
        .lines()
        .filter(each -> each.contains(": error: [") || each.contains(": warning: ["))
        .map(each -> each.replaceFirst(".*/(\\w+\\.java:\\d+):1:", "$1"))
        .map(each -> each.replace(folder.toString() + "/", ""))
        .toList();
  }

  @Test
  void tellsWhatTheDocumentationShows() throws IOException {
    example.module("build/payment", payment);
    example.module("build/shop", shopMetrics, shop);
    Result result = modules();
    String written = example.relative(result.output());
    Path golden = EXAMPLE.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(Path.of("../docs/modules.md"))).contains(written);
  }

  @Test
  void modulesThatAgreeHaveNoFinding() throws IOException {
    example.module(
        "build/shop",
        shopMetrics.replace("Counter returnsTotal();", "Counter xTotal();"),
        shop.replace("registry.", "metrics.xTotal().increment();\n    registry."));
    example.module(
        "build/payment", payment.replace("shop_", "payment_").replace("country", "city"));
    Result result = modules();
    assertThat(result.output())
        .isEqualTo("2 catalogues checked: 0 errors, 0 warnings; 3 metrics declared\n");
    assertThat(result.errors()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  /** A jar and its folder have the same set, and a set over two clients is one. */
  @Test
  void oneDeclarationIsNoDuplicateOfItself() throws IOException {
    String both =
        shopMetrics.replace("Client.MICROMETER", "{Client.MICROMETER, Client.SIMPLECLIENT}");
    example.module("build/shop", both, shop);
    example.module("build/copy", both, shop);
    assertThat(found()).hasSize(1).allMatch(each -> each.contains("[never-emitted]"));
    example.module(
        "build/payment",
        payment.replace("Client.MICROMETER", "{Client.SIMPLECLIENT, Client.MICROMETER}"));
    assertThat(found().stream().filter(each -> each.contains("[duplicate-metric]")))
        .hasSize(1);
  }

  /** What one client has is in another registry than what the other one has. */
  @Test
  void metricsOfTwoClientsAreInTwoRegistries() throws IOException {
    example.module("build/shop", shopMetrics, shop);
    example.module("build/payment", payment.replace("MICROMETER", "SIMPLECLIENT"));
    assertThat(found()).noneMatch(each -> each.contains("[duplicate-metric]"));
  }

  @Test
  void theClientsOwnRegistryTakesANameOnce() throws IOException {
    String jobs = """
        package %s;
        import io.prometheus.client.Counter;
        class Jobs {
          static final Counter JOBS =
              Counter.build("jobs_total", "Jobs.").labelNames("kind").register();
        }
        """;
    example.module("build/a", jobs.formatted("a"));
    example.module("build/b", jobs.formatted("b").replace("jobs_total", "jobs"));
    assertThat(found())
        .containsExactly(
            "Jobs.java:5 error: [duplicate-metric] jobs uses a name of jobs_total, which"
                + " a.Jobs declares");
    example.module("build/b", jobs.formatted("b").replace("register()", "create()"));
    assertThat(found()).isEmpty();
    example.module(
        "build/b",
        jobs.formatted("b")
            .replace("register()", "register(new io.prometheus.client.CollectorRegistry())"));
    assertThat(found()).isEmpty();
  }

  /** What may give all meters other keys, or part them, is said, and nothing is compared. */
  @Test
  void filtersAndSeveralRegistriesAreDoubts() throws IOException {
    example.module("build/shop", shopMetrics, shop);
    example.module("build/payment", payment);
    String setup = """
        package setup;
        import io.micrometer.core.instrument.*;
        import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
        class Setup {
          void run() {
            MeterRegistry registry = new SimpleMeterRegistry();
          }
        }
        """;
    example.module("build/setup", setup);
    assertThat(found()).anyMatch(each -> each.contains("[keys-differ]"));
    example.module(
        "build/setup", setup.replace("  }\n}", "    new SimpleMeterRegistry();\n  }\n}"));
    assertThat(found()).noneMatch(each -> each.contains("[keys-differ]"));
    assertThat(modules().errors())
        .contains("the keys of meters are not compared: their code makes 2 registries");
    example.module(
        "build/setup", setup.replace("();\n  }", "();\n    registry.config().commonTags();\n  }"));
    assertThat(found()).noneMatch(each -> each.contains("[keys-differ]"));
    assertThat(modules().errors()).contains("setup.Setup of ", "has a filter, common tags or a");
  }

  /** Keys that come on some paths only, and calls that a setting decides on, are no proof. */
  @Test
  void whatIsNotSureIsNotCompared() throws IOException {
    example.module("build/shop", shopMetrics, shop);
    example.module("build/payment", payment.replace("\"country\", country", "country, country"));
    assertThat(found()).noneMatch(each -> each.contains("[keys-differ]"));
    example.module(
        "build/payment",
        payment.replace("    registry", "    if (Boolean.getBoolean(\"visits\"))\n    registry"));
    assertThat(found()).noneMatch(each -> each.contains("[keys-differ]"));
  }

  /** A call whose metric is not known may change any; callers may be in other modules. */
  @Test
  void aMetricThatMayBeEmittedIsNotReported() throws IOException {
    example.module("build/shop", shopMetrics, shop);
    assertThat(found()).anyMatch(each -> each.contains("[never-emitted]"));
    example.module("build/user", """
        package user;
        class User {
          @SuppressWarnings({"label-keys", "label-keys-unproven"})
          void run(org.metricdef.Counter any) {
            any.increment();
          }
        }
        """);
    assertThat(found()).noneMatch(each -> each.contains("[never-emitted]"));
    example.module("build/user", "package user;\nclass User {}");
    example.module("build/shop", shopMetrics, "package shop;\nclass Shop {}");
    assertThat(found()).isEmpty();
    assertThat(modules().errors())
        .contains("no call of the given catalogues uses the set shop.ShopMetrics");
    // Another set of the same file that is used says nothing about this one.
    example.module(
        "build/shop",
        shopMetrics.replace("Counter returnsTotal();", "Counter returnsTotal();\n" + """
            @MetricSet(prefix = "other_", clients = Client.MICROMETER)
            interface Other {
              @MetricDef(help = "Others")
              Counter othersTotal();
            }
            """),
        """
        package shop;
        class Shop {
          void other(ShopMetrics.Other metrics) {
            metrics.othersTotal().increment();
          }
        }
        """);
    assertThat(found()).isEmpty();
  }

  @Test
  void aBaselineHasWhatIsKnown() throws IOException {
    example.module("build/payment", payment);
    example.module("build/shop", shopMetrics, shop);
    String baseline = "--baseline=" + folder.resolve("known.json");
    assertThat(modules(baseline, "--write-baseline").exitCode()).isZero();
    Result known = modules(baseline, "--fail-on=warning");
    assertThat(known.output())
        .isEqualTo(
            "2 catalogues checked: 0 errors, 0 warnings, 3 in the baseline; 2 metrics declared\n");
    assertThat(known.exitCode()).isZero();
  }

  @Test
  void writesEveryFormat() throws IOException {
    example.module("build/payment", payment);
    example.module("build/shop", shopMetrics, shop);
    for (String format : List.of("json", "sarif", "github", "gitlab")) {
      assertThat(modules("--format=" + format).output())
          .as(format)
          .contains(
              "never-emitted", "duplicate-metric", "shop/src/main/java/shop/ShopMetrics.java");
    }
  }

  /** The source of a jar is not there: the place is the class. */
  @Test
  void aCatalogueWithoutSourcesStillNamesThePlace() throws IOException {
    Path classes = example.module("build/shop", shopMetrics, shop);
    Path alone = Files.createDirectories(folder.resolve("far/away/META-INF/metricdef"));
    Files.copy(classes.resolve("META-INF/metricdef/calls.json"), alone.resolve("calls.json"));
    for (String format : List.of("text", "json", "sarif", "github", "gitlab")) {
      Result result = new Shop(folder)
          .run("modules", "--catalog=" + folder.resolve("far/away"), "--format=" + format);
      assertThat(result.output()).as(format).contains("never-emitted");
      assertThat(result.exitCode()).as(format).isZero();
    }
    assertThat(new Shop(folder)
            .run("modules", "--catalog=" + folder.resolve("far/away"))
            .output())
        .contains("\n    at shop.ShopMetrics:14 of " + folder.resolve("far/away") + "\n");
  }

  /** One bad input does not hide what is wrong elsewhere; what it may emit is not known then. */
  @Test
  void badInputIsNamedAndTheOthersAreCompared() throws IOException {
    example.module("build/payment", payment);
    example.module("build/shop", shopMetrics, shop);
    Path foreign = folder.resolve("foreign/META-INF/metricdef");
    Files.createDirectories(foreign);
    Files.writeString(foreign.resolve("calls.json"), "{\"classes\": [\n  {\"calls\": 3}]}");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    record Bad(String place, String named) {}
    for (Bad bad : List.of(
        new Bad(folder.resolve("foreign").toString(), "no catalogue of metric calls: no array"),
        new Bad(empty.toString(), "empty has no catalogue, and neither has"),
        new Bad(text.toString(), "notes.txt is neither a folder nor a jar"),
        new Bad("absent.jar", "absent.jar: there is no such folder or jar"))) {
      Result result = modules("--catalog=" + bad.place());
      assertThat(result.output())
          .as(bad.toString())
          .contains(bad.named(), "[duplicate-metric]")
          .doesNotContain("[never-emitted]");
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
    }
    Files.writeString(foreign.resolve("calls.json"), "{\"classes\": [\n  nothing");
    assertThat(modules("--catalog=" + folder.resolve("foreign")).output())
        .contains("damaged catalogue file", "'nothing'", "line 2");
  }
}
