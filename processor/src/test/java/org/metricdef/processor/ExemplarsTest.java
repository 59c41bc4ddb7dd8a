package org.metricdef.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exemplars, as the exporters of the clients show them that take any. */
class ExemplarsTest {

  private static final String SET = """
      package shop;

      import org.metricdef.*;

      @MetricSet(clients = Client.%s)
      interface Metrics {
        @MetricDef(help = "Orders", labels = "country")
        %s.WithExemplars orders%s();
      }
      """;

  @Test
  void areShownBesideTheSeries() throws Exception {
    Compilation compilation = Sources.checker()
        .withOptions("-Xlint:all,-processing", "-Werror")
        .compile(
            JavaFileObjects.forResource("handles/exemplars/TracedMetrics.java"),
            JavaFileObjects.forResource("handles/exemplars/Requests.java"));
    assertThat(compilation).succeededWithoutWarnings();

    Object requests = new CompiledClasses(compilation)
        .loadClass("handles.exemplars.Requests")
        .getConstructor()
        .newInstance();

    for (Object text : (List<?>) ((Supplier<?>) requests).get()) {
      List<String> shown = text.toString()
          .lines()
          .filter(line -> line.contains(" # {"))
          .map(line -> line.replaceFirst("(# \\{.*} \\S+).*", "$1"))
          .toList();
      assertThat(shown)
          .containsExactlyInAnyOrder(
              "shop_checkout_seconds_bucket{outcome=\"paid\",le=\"0.1\"} 1" + end(text)
                  + " # {span_id=\"s1\",trace_id=\"t1\"} 0.05",
              "shop_order_items_bucket{country=\"NL\",le=\"10.0\"} 1" + end(text)
                  + " # {span_id=\"s1\",trace_id=\"t1\"} 5.0",
              "shop_orders_total{country=\"NL\"} 3.0 # {span_id=\"s1\",trace_id=\"t1\"} 2.0",
              "shop_refused_total 1.0 # {order=\"o7\"} 1.0");
    }
  }

  /** One of the clients writes the counts of buckets as whole numbers. */
  private static String end(Object text) {
    return text.toString().contains("le=\"0.1\"} 1.0") ? ".0" : "";
  }

  @ParameterizedTest
  @CsvSource({
    "MICROMETER, Micrometer, Counter, Total",
    "OPENTELEMETRY, OpenTelemetry, Counter, Total",
    "MICROMETER, Micrometer, Timer, Seconds",
    "OPENTELEMETRY, OpenTelemetry, Histogram, Items",
  })
  void areRefusedWhereTheClientTakesNone(String client, String title, String kind, String end) {
    Compilation compilation = Sources.checker()
        .compile(JavaFileObjects.forSourceString("shop.Metrics", SET.formatted(client, kind, end)));

    assertThat(compilation)
        .hadErrorContaining(
            "[metric-def] %s takes exemplars from the current trace, and none with a call; let orders%s return %s, or choose simpleclient or prometheus-metrics"
                .formatted(title, end, kind));
  }
}
