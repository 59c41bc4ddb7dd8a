package org.metricdef.lint.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.processor.report.Verdict;

/** The annotations that are found, on sources with the expected ones beside the code. */
class AnnotateRunTest {

  @TempDir
  Path folder;

  private static AnnotateRun.Outcome annotate(AnnotateCase given, boolean withFindings)
      throws CannotRunException {
    return AnnotateRun.of(given.runs(), withFindings, text -> {});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facade",
        "interface",
        "forms",
        "contracts",
        "names",
        "base",
        "sets",
        "stated",
        "everyday"
      })
  void findsTheLeastAnnotations(String name) throws Exception {
    AnnotateCase given = AnnotateCase.of(name, folder);
    AnnotateCase.write(given.before());
    AnnotateRun.Outcome outcome = annotate(given, false);
    Map<Path, String> found = new TreeMap<>(given.before());
    outcome.files().forEach(each -> found.put(each.path(), each.text()));
    assertThat(found).isEqualTo(given.after());
    assertThat(outcome.after().unproven()).isZero();
    assertThat(outcome.after().findings()).isZero();
    assertThat(outcome.after().proven()).isPositive();

    FixedFile.write(outcome.files());
    AnnotateRun.Outcome again = annotate(given, false);
    assertThat(again.files()).isEmpty();
    assertThat(again.before()).isEqualTo(outcome.after());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facade",
        "interface",
        "forms",
        "contracts",
        "names",
        "base",
        "sets",
        "stated",
        "everyday"
      })
  void eachAnnotationIsNeeded(String name) throws Exception {
    AnnotateCase given = AnnotateCase.of(name, folder);
    AnnotateCase.write(given.after());
    Tried all = new Trials(given.runs()).asTheyAre();
    assertThat(given.withoutEach()).isNotEmpty();
    for (Map<Path, String> each : given.withoutEach()) {
      AnnotateCase.write(each);
      Tried less = new Trials(given.runs()).asTheyAre();
      assertThat(less.count(Verdict.PROVEN) < all.count(Verdict.PROVEN)
              || less.failures() > all.failures())
          .as("a proof is lost without an annotation in %s", each)
          .isTrue();
    }
  }

  private AnnotateCase shop(String name, String text) throws IOException {
    AnnotateCase all = AnnotateCase.of(folder, name, text).and(AnnotateCase.withSet(folder));
    AnnotateCase.write(all.before());
    return all;
  }

  @Test
  void aFacadeWithAWrongCallIsLeftOutAndTheCallIsNamed() throws Exception {
    AnnotateCase given = shop("Telemetry.java", """
        package shop;
        import java.util.Map;
        class Telemetry {
          static void count(String name, Map<String, String> labels) {}
          static void run() {
            count("logins_total", Map.of());
            count("errors_total", Map.of("komponent", "x"));
          }
        }
        """);
    AnnotateRun.Outcome outcome = annotate(given, false);
    assertThat(outcome.files()).isEmpty();
    assertThat(outcome.undecided())
        .singleElement()
        .satisfies(each -> assertThat(each.reason())
            .contains("Telemetry.count(String, Map) is not annotated: 1 finding would stop")
            .contains("The first is at Telemetry.java:7: shop_errors_total takes component"));

    AnnotateRun.Outcome all = annotate(given, true);
    assertThat(all.undecided()).isEmpty();
    assertThat(all.left()).singleElement();
    assertThat(all.after().proven()).isEqualTo(1);
    assertThat(all.after().wrong()).isEqualTo(1);
  }

  @Test
  void aMethodThatMostlyTakesOtherNamesIsNoFacade() throws Exception {
    AnnotateCase given = shop("Log.java", """
        package shop;
        import java.util.Map;
        class Log {
          static void event(String name, Map<String, String> fields) {}
          static void run() {
            event("started", Map.of());
            event("stopped", Map.of());
            event("logins_total", Map.of());
          }
        }
        """);
    AnnotateRun.Outcome outcome = annotate(given, false);
    assertThat(outcome.files()).isEmpty();
    assertThat(outcome.undecided())
        .singleElement()
        .satisfies(each -> assertThat(each.reason())
            .isEqualTo("1 of the 3 names that Log.event(String, Map) is called with is a metric's:"
                + " it is not taken for a facade"));
  }

  @Test
  void twoParametersThatMayBeLabelsAreAQuestion() throws Exception {
    AnnotateCase given = shop("Telemetry.java", """
        package shop;
        import java.util.Map;
        class Telemetry {
          static void count(String name, Map<String, String> labels, Map<String, String> extra) {}
          static void run() {
            count("logins_total", Map.of(), Map.of());
          }
        }
        """);
    AnnotateRun.Outcome outcome = annotate(given, false);
    assertThat(outcome.files()).isEmpty();
    assertThat(outcome.undecided())
        .singleElement()
        .satisfies(each ->
            assertThat(each.reason()).contains("several of its parameters may be the labels"));
  }

  /** The contract would only move the question to the caller, who cannot answer it either. */
  @Test
  void labelsFromOutsideStayUnprovenAndGetNoContract() throws Exception {
    AnnotateCase given = shop("Orders.java", """
        package shop;
        import java.util.Map;
        import java.util.function.Supplier;
        import org.metricdef.Labels;
        class Orders {
          void run(ShopMetrics metrics, Supplier<Object> outside) {
            record(metrics, (Map<String, String>) outside.get());
          }
          static void record(ShopMetrics metrics, Map<String, String> labels) {
            metrics.errorsTotal().increment(Labels.copyOf(labels));
          }
        }
        """);
    AnnotateRun.Outcome outcome = annotate(given, false);
    assertThat(outcome.files()).isEmpty();
    assertThat(outcome.left()).singleElement();
    assertThat(outcome.after()).isEqualTo(outcome.before());
  }

  /** A team that begins has made the findings warnings; they are proven all the same. */
  @Test
  void warningsAboutProofsCountToo() throws Exception {
    AnnotateCase given = AnnotateCase.of("contracts", folder);
    AnnotateCase.write(given.before());
    List<CheckInputs> runs = new ArrayList<>();
    for (CheckInputs each : given.runs()) {
      List<String> options = new ArrayList<>(each.options());
      options.add("-Ametricdef.severity.label_keys_unproven=warning");
      runs.add(new CheckInputs(
          each.sources(),
          each.roots(),
          each.checked(),
          each.reported(),
          each.sourcePath(),
          each.classPath(),
          each.processorPath(),
          each.classOutput(),
          each.gone(),
          options,
          each.words()));
    }
    AnnotateRun.Outcome outcome = AnnotateRun.of(runs, false, text -> {});
    assertThat(outcome.kinds()).containsExactly(Map.entry("LabelKeys", 5));
    assertThat(outcome.after().unproven()).isZero();
  }

  @Test
  void keepsLineEndsAndEncoding() throws Exception {
    AnnotateCase given = shop("Telemetry.java", """
        package shop;

        import java.util.Map;

        /** Kässe. */
        class Telemetry {
          static void count(String name, Map<String, String> labels) {}
          static void run() {
            count("logins_total", Map.of());
          }
        }
        """.replace("\n", "\r\n"));
    AnnotateRun.Outcome outcome = annotate(given, false);
    assertThat(outcome.files()).singleElement().satisfies(each -> {
      assertThat(each.text().replace("\r\n", "")).doesNotContain("\n");
      assertThat(each.text())
          .contains("import java.util.Map;\r\nimport org.metricdef.MetricLabels;\r\n")
          .contains("@MetricLabels Map<String, String> labels) {}\r\n");
    });
  }

  @Test
  void sourcesWithoutASetAreRefused() throws Exception {
    AnnotateCase given = AnnotateCase.of(folder, "A.java", "package shop;\nclass A {}\n");
    AnnotateCase.write(given.before());
    assertThatThrownBy(() -> annotate(given, false))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("declare no @MetricSet");
  }

  @Test
  void sourcesThatDoNotCompileAreRefused() throws Exception {
    AnnotateCase given = shop("A.java", "package shop;\nclass A { Missing field; }\n");
    assertThatThrownBy(() -> annotate(given, false))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("javac says", "cannot find symbol");
  }
}
