package org.metricdef.lint.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.lint.document.Documents;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.document.SourceText;

class GrafanaVariablesTest {

  private static GrafanaVariables.Substituted read(String expression) throws Exception {
    SourceText source = new SourceText(Path.of("/a.yml"), "expr: |-\n  " + expression + "\n");
    PlacedText text = Documents.of(source).get(0).text("expr").orElseThrow();
    return new GrafanaVariables(Map.of("what", "orders")).in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate(a[$__rate_interval]) | rate(a[5m])",
        "a[${n}m:$step] | a[5m:5m]",
        "a[5$unit] | a[5m]",
        "a offset $back | a offset 5m",
        "a{b=~\"$c\"} | a{b=~\"__variable__\"}",
        "a{b=\"[[c]] \\\" ${d:regex}\"} | a{b=\"__variable__ \\\" __variable__\"}",
        "shop_${what}_total | shop_orders_total",
        "a / $__range_s | a / 60",
        "label_replace(a, \"b\", \"$1\", \"c\", \"(.*)\") | label_replace(a, \"b\", \"$1\", \"c\", \"(.*)\")",
      })
  void textsAndDurationsAreCertain(String written, String read) throws Exception {
    GrafanaVariables.Substituted substituted = read(written);
    assertThat(substituted.isCertain()).isTrue();
    assertThat(substituted.readings()).map(PlacedText::text).containsExactly(read);
  }

  @Test
  void anythingElseIsANameOrANumber() throws Exception {
    GrafanaVariables.Substituted substituted = read("topk($n, sum by ([[g]]) (a{b=\"$c\"}))");
    assertThat(substituted.isCertain()).isFalse();
    assertThat(substituted.readings())
        .map(PlacedText::text)
        .isEqualTo(List.of(
            "topk(__variable__, sum by (__variable__) (a{b=\"__variable__\"}))",
            "topk(1, sum by (1) (a{b=\"__variable__\"}))"));
  }
}
