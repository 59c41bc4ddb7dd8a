package org.metricdef.lint.emitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.ClosedLabel;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.Verdict;

class EmittedTest {

  private static final ExposedMetric ORDERS = metric("shop_", "shop_orders_total", "counter", "");
  private static final ExposedMetric OPEN = metric("shop_", "shop_open", "gauge", "");

  private static ExposedMetric metric(
      String prefix, String name, String kind, String end, ClosedLabel... closed) {
    return new ExposedMetric(
        Optional.empty(),
        prefix,
        name,
        kind,
        "simpleclient",
        closed.length > 0,
        List.of(closed),
        List.of(new ExposedSeries(name + end, List.of("city"), List.of())));
  }

  private static Catalogue set(ExposedMetric... metrics) {
    return new Catalogue(List.of(
        new ClassVerdicts("shop.Metrics", List.of(), List.of(), List.of(), List.of(metrics))));
  }

  private static Catalogue calls(String... names) {
    return new Catalogue(List.of(new ClassVerdicts(
        "shop.Shop", List.of(new CheckedCall(1, List.of(names), Verdict.PROVEN)), List.of())));
  }

  private static boolean isEmitted(String name, Catalogue... catalogues) {
    return Emitted.of(List.of(catalogues)).series(name).orElseThrow().isEmitted();
  }

  @Test
  void aMetricThatNoCallNamesIsNotEmitted() {
    assertThat(isEmitted("shop_open", set(ORDERS, OPEN), calls("shop_orders_total")))
        .isFalse();
    assertThat(isEmitted("shop_orders_total", set(ORDERS, OPEN), calls("shop_orders_total")))
        .isTrue();
  }

  @Test
  void inDoubtAMetricIsEmitted() {
    assertThat(isEmitted("shop_open", set(ORDERS, OPEN)))
        .as("the modules that use the set are not given")
        .isTrue();
    assertThat(isEmitted("shop_open", set(ORDERS, OPEN), calls("shop_orders_total"), calls()))
        .as("a call of a metric that is not known")
        .isTrue();
    ExposedMetric typed =
        metric("shop_", "shop_paid_total", "counter", "", new ClosedLabel("kind", List.of("card")));
    assertThat(isEmitted("shop_paid_total", set(ORDERS, typed), calls("shop_orders_total")))
        .as("the catalogue does not list calls that get a record")
        .isTrue();
  }

  @Test
  void aLabelIsClosedIfAllCataloguesCloseIt() {
    ExposedMetric cards =
        metric("shop_", "shop_paid_total", "counter", "", new ClosedLabel("kind", List.of("card")));
    ExposedMetric cash =
        metric("shop_", "shop_paid_total", "counter", "", new ClosedLabel("kind", List.of("cash")));
    ExposedMetric open = metric("shop_", "shop_paid_total", "counter", "");
    assertThat(closed(cards, cash)).isEqualTo(Map.of("kind", Set.of("card", "cash")));
    assertThat(closed(cards, open)).isEmpty();
  }

  private static Map<String, Set<String>> closed(ExposedMetric first, ExposedMetric second) {
    return Emitted.of(List.of(set(first), set(second)))
        .series("shop_paid_total")
        .orElseThrow()
        .closed();
  }

  @Test
  void theEndOfANameTellsTheKind() {
    Emitted emitted = Emitted.of(List.of(set(
        metric("shop_", "shop_seconds", "timer", "_bucket"),
        metric("shop_", "shop_seconds", "timer", "_max"),
        metric("shop_", "shop_seconds", "timer", "_created"),
        ORDERS,
        OPEN)));
    assertThat(List.of("shop_seconds_bucket", "shop_orders_total"))
        .allMatch(each -> emitted.series(each).orElseThrow().kind() == SeriesKind.COUNTER);
    assertThat(List.of("shop_seconds_max", "shop_seconds_created", "shop_open"))
        .allMatch(each -> emitted.series(each).orElseThrow().kind() == SeriesKind.GAUGE);
  }

  @Test
  void namesAreOwnedByTheirPrefixOrByWhatTheyAreWithoutTheirEnd() {
    OwnedNames owned = Emitted.of(List.of(set(ORDERS, metric("", "visits_total", "counter", ""))))
        .owned();
    assertThat(List.of("shop_other", "visits", "visits_count")).allMatch(owned::has);
    assertThat(List.of("other", "visits_of_others")).noneMatch(owned::has);
  }

  @Test
  void whatAClientGetsByNameIsMentioned() {
    ClientCall call = new ClientCall(1, "micrometer", "timer", "shop.raw.time", List.of(), true);
    OwnedNames owned = Emitted.of(List.of(
            set(ORDERS),
            new Catalogue(
                List.of(new ClassVerdicts("shop.Raw", List.of(), List.of(), List.of(call))))))
        .owned();
    assertThat(List.of("shop_raw_time", "shop_raw_time_seconds_count"))
        .allMatch(owned::isMentioned);
    assertThat(owned.isMentioned("shop_raw")).isFalse();
  }
}
