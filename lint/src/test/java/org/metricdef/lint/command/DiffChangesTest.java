package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

/** What is said of small changes. Each version is compiled with the checker. */
class DiffChangesTest {

  private static final String HEADER = """
      package shop;
      import org.metricdef.*;
      """;

  @TempDir
  Path folder;

  private static String set(String name, String prefix, String metrics) {
    return HEADER + """
        @MetricSet(prefix = "%s", clients = Client.SIMPLECLIENT)
        public interface %s {
          %s
        }
        """.formatted(prefix, name, metrics);
  }

  private static String counter(String method, String labels) {
    return "@MetricDef(help = \"Of %s\", labels = {%s}) Counter %s();"
        .formatted(method, labels, method);
  }

  /** The changes, each as kind and text. */
  private List<String> changes(String before, String after) throws IOException {
    return changes(List.of(before), List.of(after));
  }

  private List<String> changes(List<String> before, List<String> after) throws IOException {
    DiffExample example = new DiffExample(folder);
    example.module("old", before.get(0), before.subList(1, before.size()).toArray(String[]::new));
    example.module("new", after.get(0), after.subList(1, after.size()).toArray(String[]::new));
    return changes(example.at("old"), example.at("new"));
  }

  private List<String> changes(Path before, Path after) throws IOException {
    Result result = new Shop(folder).run("diff", before.toString(), after.toString());
    assertThat(result.errors()).isEmpty();
    List<String> told = result
        .output()
        .lines()
        .filter(each -> each.contains(": error: ") || each.contains(": note: "))
        .map(each -> each.replaceFirst(".*: (error: \\[breaking-change]|note:) ", "$1 ")
            .replace("error: [breaking-change]", "breaking"))
        .toList();
    assertThat(result.exitCode())
        .isEqualTo(told.stream().anyMatch(each -> each.startsWith("breaking")) ? 1 : 0);
    return told;
  }

  @Test
  void theOrderOfLabelsIsNoChange() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\", \"b\"")),
            set("Orders", "shop_", counter("ordersTotal", "\"b\", \"a\""))))
        .isEmpty();
  }

  @Test
  void aMetricThatMovesToAnotherSetIsNoChange() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\"")),
            set("Checkout", "shop_", counter("ordersTotal", "\"a\""))))
        .isEmpty();
  }

  @Test
  void aMethodThatKeepsItsMetricIsNoChange() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\"")),
            set(
                "Orders",
                "shop_",
                "@MetricDef(name = \"orders_total\", help = \"Orders\", labels = \"a\")"
                    + " Counter orders();")))
        .isEmpty();
  }

  @Test
  void anotherPrefixIsAGuess() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\"")),
            set("Orders", "store_", counter("ordersTotal", "\"a\""))))
        .containsExactly(
            "breaking shop_orders_total: the metric is called store_orders_total now (a"
                + " guess: shop.Orders.ordersTotal() declares it)");
  }

  @Test
  void anotherSetWithAnotherPrefixIsAGuess() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\"")),
            set("Checkout", "checkout_", counter("ordersTotal", "\"a\""))))
        .containsExactly(
            "breaking shop_orders_total: the metric is called checkout_orders_total now"
                + " (a guess: ordersTotal() of shop.Checkout declares it, as shop.Orders did)");
  }

  /** Two metrics went and two came: which is which is not known. */
  @Test
  void whatIsAmbiguousIsNotGuessed() throws IOException {
    String old = set(
        "Orders",
        "shop_",
        "@MetricDef(help = \"Orders\") Counter aTotal(); @MetricDef(help = \"Orders\") Counter bTotal();");
    assertThat(changes(old, old.replace("aTotal", "cTotal").replace("bTotal", "dTotal")))
        .containsExactly(
            "breaking shop_a_total: the metric is gone",
            "breaking shop_b_total: the metric is gone",
            "note: shop_c_total: the metric is new",
            "note: shop_d_total: the metric is new");
  }

  @Test
  void twoLabelsForTwoAreNotGuessed() throws IOException {
    assertThat(changes(
            set("Orders", "shop_", counter("ordersTotal", "\"a\", \"b\"")),
            set("Orders", "shop_", counter("ordersTotal", "\"c\", \"d\""))))
        .containsExactly(
            "breaking shop_orders_total: the label 'a' is gone",
            "breaking shop_orders_total: the label 'b' is gone",
            "note: shop_orders_total: the label 'c' is new",
            "note: shop_orders_total: the label 'd' is new");
  }

  @Test
  void aBaseLabelIsALabelOfEachMetric() throws IOException {
    String with = set("Orders", "shop_", counter("ordersTotal", "\"a\""))
        .replace("clients", "baseLabels = \"site\", clients");
    assertThat(changes(with, with.replace("baseLabels = \"site\", ", "")))
        .containsExactly("breaking shop_orders_total: the base label 'site' is gone");
    assertThat(changes(with, set("Orders", "shop_", counter("ordersTotal", "\"a\", \"site\""))))
        .isEmpty();
  }

  @Test
  void aTrackedGaugeIsAGaugeForPrometheus() throws IOException {
    String gauge = set("Orders", "shop_", "@MetricDef(help = \"Open\") Gauge ordersOpen();");
    assertThat(changes(gauge, gauge.replace("Gauge", "TrackedGauge")))
        .containsExactly("note: shop_orders_open: the metric is of the kind tracked gauge now, and"
            + " was of the kind gauge");
  }

  @Test
  void theUnitIsAChangeOfItsOwn() throws IOException {
    String old = set(
        "Orders",
        "shop_",
        "@MetricDef(help = \"Wait\", name = \"wait_seconds\", unit = \"seconds\") Gauge waitTime();");
    assertThat(changes(old, old.replace("seconds", "milliseconds")))
        .containsExactly(
            "breaking shop_wait_seconds: the metric is called shop_wait_milliseconds now (a guess:"
                + " shop.Orders.waitTime() declares it)",
            "breaking shop_wait_seconds: the unit is milliseconds now, and was seconds");
  }

  /** One declaration over two clients is told of once. */
  @Test
  void aSetOverTwoClientsIsOneMetric() throws IOException {
    String both = set("Orders", "shop_", counter("ordersTotal", "\"a\""))
        .replace("Client.SIMPLECLIENT", "{Client.SIMPLECLIENT, Client.MICROMETER}");
    assertThat(changes(both, both.replace("\"a\"", "\"b\"")))
        .containsExactly("breaking shop_orders_total: the label 'a' is called 'b' now (a guess: one"
            + " went and one came)");
    assertThat(changes(both, both.replace("Client.SIMPLECLIENT, ", "")))
        .containsExactly("breaking shop_orders_total: the series shop_orders_created are gone");
  }

  /** Two modules may expose one name: the one that stays as it is has no change. */
  @Test
  void twoModulesMayDeclareOneMetric() throws IOException {
    DiffExample example = new DiffExample(folder);
    for (String version : List.of("old", "new")) {
      example.module(version + "/a", set("Orders", "shop_", counter("ordersTotal", "\"a\"")));
    }
    example.module("old/b", set("Returns", "shop_", counter("ordersTotal", "\"a\", \"b\"")));
    example.module("new/b", set("Returns", "shop_", counter("ordersTotal", "\"a\"")));
    assertThat(changes(example.at("old"), example.at("new")))
        .containsExactly("breaking shop_orders_total: the label 'b' is gone");
    assertThat(changes(example.at("old"), example.at("old/a")))
        .containsExactly("breaking shop_orders_total: the label 'b' is gone");
  }

  /** A metric that no call changes any more is as good as gone. */
  @Test
  void aMetricMayLoseItsCalls() throws IOException {
    String set = set("Orders", "shop_", counter("ordersTotal", "") + counter("returnsTotal", ""));
    String caller = HEADER + """
        class Caller {
          void run(Orders orders) {
            orders.ordersTotal().increment();
            orders.returnsTotal().increment();
          }
        }
        """;
    assertThat(changes(
            List.of(set, caller),
            List.of(set, caller.replace("orders.returnsTotal().increment();", ""))))
        .containsExactly("breaking shop_returns_total: nothing changes the metric any more");
  }

  /** Metrics that a client's own calls make are compared as the code names them. */
  @Test
  void clientsAsTheyStandAreCompared() throws IOException {
    String old = """
        package shop;
        import io.micrometer.core.instrument.MeterRegistry;
        class Raw {
          void run(MeterRegistry registry, String name) {
            registry.counter("shop.orders", "city", "Rome").increment();
            registry.counter("shop.returns").increment();
          }
        }
        """;
    List<String> lines = new ArrayList<>(changes(
        old, old.replace("\"city\"", "\"country\"").replace("shop.returns", "shop.refunds")));
    assertThat(lines)
        .containsExactly(
            "breaking shop.orders: the label 'city' is called 'country' now (a guess: one went and"
                + " one came)",
            "note: shop.refunds: the metric is new",
            "breaking shop.returns: the metric is gone");
    assertThat(changes(old, old.replace("\"shop.returns\"", "name"))).isEmpty();
    // A set that declares the metric takes the place of the client's own calls.
    assertThat(changes(
            old,
            set(
                "Orders",
                "shop_",
                counter("ordersTotal", "\"city\"") + counter("returnsTotal", ""))))
        .isEmpty();
  }

  /** What a client makes of the name is not known, so it is told that nothing was compared. */
  @Test
  void aMetricThatIsDeclaredNoMoreIsTold() throws IOException {
    String raw = """
        package shop;
        class Raw {
          static final io.prometheus.client.Counter ORDERS =
              io.prometheus.client.Counter.build("shop_orders_total", "Orders.")
                  .labelNames("country")
                  .register();
          void ordered(String country) {
            ORDERS.labels(country).inc();
          }
        }
        """;
    assertThat(changes(set("Orders", "shop_", counter("ordersTotal", "\"city\"")), raw))
        .containsExactly("note: shop_orders_total: no metric set declares it any more, and calls"
            + " of a client name one like it");
  }
}
