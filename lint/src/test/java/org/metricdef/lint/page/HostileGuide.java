package org.metricdef.lint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMaker;
import org.metricdef.lint.guide.GuideModule;
import org.metricdef.lint.guide.Usages;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.ClosedLabel;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.MetricDeclaration;
import org.metricdef.processor.report.Verdict;

/** A guide to many metrics, of which some have texts that a careless page takes for its own. */
final class HostileGuide {

  static final int METRICS = 500;

  static final List<String> TEXTS = List.of(
      "<script>document.title = 'taken'</script>",
      "</article></main><img src=x onerror=\"document.title = 'taken'\">",
      "a & b &lt; &#60; ]]> <!-- \"double\" 'single' `back`",
      "{{script}} {{body}} ${title}",
      "\u202Eright to left\u202C שלום עולם",
      "line\nbreak\ttab \u0007 bell 😀",
      "| cell | # heading - list [link](javascript:alert(1)) *star* _under_");

  private HostileGuide() {}

  static Guide make() {
    List<ExposedMetric> metrics = new ArrayList<>();
    List<CheckedCall> calls = new ArrayList<>();
    for (int i = 0; i < METRICS - 1; i++) {
      String name = "hostile_" + (i == 3 ? "very_long_".repeat(25) : "") + i + "_total";
      metrics.add(metric(name, TEXTS.get(i % TEXTS.size()), i));
      calls.add(new CheckedCall(i, List.of(name), Verdict.values()[i % 3]));
    }
    ClientCall raw = new ClientCall(
        1, "micrometer", "<b>kind</b>", "raw.\"><script>x()</script>", List.of("a b<i>"), true);
    Catalogue catalogue = new Catalogue(
        List.of(new ClassVerdicts("hostile.Metrics", calls, List.of(), List.of(raw), metrics)));
    return GuideMaker.of(
        List.of(new GuideModule("hostile & <module>", catalogue)), Usages.unknown());
  }

  private static ExposedMetric metric(String name, String help, int line) {
    List<String> labels = List.of("label_" + line % 7);
    return new ExposedMetric(
        Optional.of(new MetricDeclaration(
            "hostile.Metrics", "m" + line, line, help, "", labels, List.of())),
        "hostile_",
        name,
        "counter",
        "simpleclient",
        false,
        List.of(new ClosedLabel(labels.get(0), List.of("<u>", "`", "x".repeat(300)))),
        List.of(new ExposedSeries(name, labels, List.of())));
  }
}
