package org.metricdef.lint.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.guide.Emission.Standing;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.Verdict;

/** What the guide of two compiled modules says. */
class GuideMakerTest {

  @TempDir
  static Path folder;

  private static Guide guide;

  @BeforeAll
  static void make() throws Exception {
    guide = ShopGuide.in(folder);
  }

  private static GuideMetric metric(String name) {
    return guide.metrics().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String uses(String name) {
    return metric(name).usages().stream()
        .map(each -> each.what() + " " + each.name() + " " + each.through() + " " + each.file()
            + ":" + each.line())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void itListsEveryMetricOfEveryModuleInTheOrderOfNames() {
    assertThat(guide.modules()).containsExactly("shop", "stock");
    assertThat(guide.metrics())
        .extracting(GuideMetric::name)
        .containsExactly(
            "shop_build_info",
            "shop_orders_open",
            "shop_orders_stuck",
            "shop_orders_total",
            "shop_payments_total",
            "shop_queue_depth",
            "shop_request_seconds",
            "shop_work_seconds",
            "stock_counted_timestamp_seconds",
            "stock_items_total",
            "stock_shelves");
  }

  @Test
  void itTellsHowCodeDeclaresAMetric() {
    GuideMetric items = metric("stock_items_total");
    assertThat(items.help()).isEqualTo("Items that left the stock; a <b> is a box & a \"crate\"");
    assertThat(items.kind()).isEqualTo("counter");
    assertThat(items.labels())
        .containsExactly(
            new GuideLabel("item", false, List.of()), new GuideLabel("region", true, List.of()));
    assertThat(items.declaration())
        .isEqualTo(new DeclarationState.Declared(
            new GuidePlace("stock", "stock.StockMetrics", 13),
            "stock.StockMetrics",
            "itemsTotal",
            false));
    assertThat(items.exposed()).hasSize(1);
    assertThat(items.seriesNames()).containsExactly("stock_items_created", "stock_items_total");
    assertThat(metric("stock_counted_timestamp_seconds").unit()).isEqualTo("seconds");
  }

  @Test
  void itTellsWhichCallsAreProven() {
    assertThat(metric("stock_items_total").emissions())
        .containsExactly(
            new Emission(new GuidePlace("stock", "stock.Stock", 15), Standing.PROVEN),
            new Emission(new GuidePlace("stock", "stock.Stock", 16), Standing.UNPROVEN));
    assertThat(metric("shop_orders_stuck").emissions()).isEmpty();
  }

  @Test
  void ofALabelRecordItTellsTheValuesAndThatJavacProvesTheCalls() {
    GuideMetric payments = metric("shop_payments_total");
    assertThat(payments.isProvenByJavac()).isTrue();
    assertThat(payments.labels())
        .containsExactly(new GuideLabel("kind", false, List.of("card", "cash")));
  }

  @Test
  void itTellsOfMetricsThatNobodyDeclares() {
    GuideMetric shelves = metric("stock_shelves");
    assertThat(shelves.declaration()).isEqualTo(new DeclarationState.NotDeclared("simpleclient"));
    assertThat(shelves.labels()).containsExactly(new GuideLabel("hall", false, List.of()));
    assertThat(shelves.emissions())
        .allMatch(each -> each.standing() == Standing.SEEN)
        .isNotEmpty();
    assertThat(shelves.exposed()).isEmpty();
    assertThat(shelves.samples()).isEmpty();
    assertThat(uses("stock_shelves")).isEqualTo("alert ShelvesAreEmpty [] guide/rules.yml:11");
  }

  /** A constant of the dashboard stands in the name of the metric, and a rule records another. */
  @Test
  void itTellsWhatUsesAMetricAlsoThroughRecordingRules() {
    assertThat(uses("shop_orders_total"))
        .contains(
            "recording rule shop:orders:rate5m [] guide/rules.yml:5",
            "recording rule shop:busy [shop:orders:rate5m] guide/rules.yml:7",
            "alert ShopIsBusy [shop:busy, shop:orders:rate5m] guide/rules.yml:9",
            "panel Orders [] opsrules/examples/dashboard-v1.json:23");
    assertThat(uses("shop_orders_open"))
        .contains(
            "alert ShopIsBusy [] guide/rules.yml:9",
            "variable city [] opsrules/examples/dashboard-v1.json:6");
    assertThat(metric("shop_payments_total").usages()).isEmpty();
  }

  @Test
  void withoutLinesNothingTellsALine() {
    Guide without = guide.withoutLines();
    assertThat(without.metrics())
        .allMatch(each -> each.emissions().stream().allMatch(call -> call.at().line() == 0))
        .allMatch(each -> each.usages().stream().allMatch(use -> use.line() == 0))
        .noneMatch(each -> each.declaration() instanceof DeclarationState.Declared declared
            && declared.at().line() != 0);
  }

  /** What an older checker wrote, and what belongs to modules whose catalogues are not given. */
  @Test
  void itLeavesOutNoMetricBecauseLittleIsKnownOfIt() {
    ExposedMetric old = new ExposedMetric(
        "old_total",
        "counter",
        "micrometer",
        List.of(),
        List.of(new ExposedSeries("old_total", List.of(), List.of())));
    Catalogue catalogue = new Catalogue(List.of(new ClassVerdicts(
        "a.B",
        List.of(
            new CheckedCall(3, List.of("foreign_total"), Verdict.WRONG),
            new CheckedCall(4, List.of(), Verdict.UNPROVEN)),
        List.of(),
        List.of(
            new ClientCall(5, "micrometer", "counter", "shop.orders", List.of("x"), false),
            new ClientCall(6, "micrometer", "counter", "", List.of(), false)),
        List.of(old))));
    Guide made = GuideMaker.of(List.of(new GuideModule("m", catalogue)), Usages.unknown());
    assertThat(made.metrics())
        .extracting(GuideMetric::name)
        .containsExactly("foreign_total", "old_total", "shop.orders");
    assertThat(made.metrics().get(0).declaration())
        .isEqualTo(new DeclarationState.DeclaredElsewhere());
    assertThat(made.metrics().get(1).declaration())
        .isEqualTo(new DeclarationState.Declared(new GuidePlace("m", "a.B", 0), "", "", false));
    assertThat(made.metrics().get(1).samples())
        .extracting(Sample::promql)
        .containsExactly("sum(rate(old_total[5m]))");
    assertThat(made.metrics().get(2).emissions())
        .containsExactly(new Emission(new GuidePlace("m", "a.B", 5), Standing.UNKNOWN));
    assertThat(made.unnamed())
        .containsExactly(new Emission(new GuidePlace("m", "a.B", 4), Standing.UNPROVEN));
    assertThat(made.calls()).hasSize(3);
    assertThat(made.isAskedFor()).isFalse();
  }
}
