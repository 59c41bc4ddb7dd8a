package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of many findings, and beside errors of javac's own. */
class ManyFindingsTest {

  private static final String CALLS = """
      package shop;

      import org.metricdef.*;

      public class %s {
        Labels unknown() {
          return Labels.empty();
        }

        void count(Metrics metrics, String x) {
          metrics.tradesTotal().increment(Labels.of("symbol", x, "once", x));
          metrics.tradesTotal().increment(unknown());
          metrics.tradesTotal().increment(Labels.of("symbol", x, "twice", x));
          metrics.tradesTotal().increment(Labels.of("symbol", x, "twice", x).with("symbol", "y"));
          metrics.tradesTotal().increment(unknown());
          metrics.tradesTotal().increment(unknown());
        }
      }
      """;

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void metrics() throws Exception {
    code = new Workspace(folder).with("shop/Metrics.java", Workspace.METRICS);
  }

  private String compile() throws Exception {
    return code.javac("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor())
        .output();
  }

  @Test
  void theCommonestCauseOfAClassComesFirst() throws Exception {
    code.with("shop/One.java", CALLS.formatted("One"));
    List<String> errors =
        compile().lines().filter(line -> line.contains("error: [")).toList();
    assertThat(errors).hasSize(6);
    assertThat(errors.get(0)).contains("One.java:12: ", "[label-keys-unproven]");
    assertThat(errors.get(1)).contains("One.java:15: ", "[label-keys-unproven]");
    assertThat(errors.get(2)).contains("One.java:16: ", "[label-keys-unproven]");
    assertThat(errors.get(3)).contains("One.java:13: ", "'twice' is not one of them");
    assertThat(errors.get(4)).contains("One.java:14: ", "'twice' is not one of them");
    assertThat(errors.get(5)).contains("One.java:11: ", "'once' is not one of them");
  }

  @Test
  void oneNoteCountsThemByRuleAndCause() throws Exception {
    code.with("shop/One.java", CALLS.formatted("One"))
        .with("shop/Two.java", CALLS.formatted("Two"));
    assertThat(compile())
        .containsOnlyOnce("MetricDef: 12 findings in 2 classes")
        .contains("   6  [label-keys-unproven]", "   6  [label-keys]")
        .contains("   4  'twice' is passed", "   2  'once' is passed")
        .contains("   6  it is the result of 'unknown()', which is not analyzed");
  }

  @Test
  void aFewNeedNoNote() throws Exception {
    code.with("shop/Trades.java", Workspace.BUGGY);
    assertThat(compile()).contains("1 error").doesNotContain("MetricDef:");
  }

  @Test
  void codeThatJavacCouldNotResolveGetsNoMessage() throws Exception {
    code.with("shop/Calls.java", """
        package shop;

        import org.metricdef.*;

        class Calls {
          void count(Metrics metrics, String x) {
            metrics.tradesTotal().increment(Labels.of("symbol", nothing(x), "side", "BUY"));
            Labels labels = nothing(x);
            metrics.tradesTotal().increment(labels);
            undeclared.tradesTotal().increment(Labels.of("side", x));
            metrics.tradesTotal().increment(Labels.of("side", x));
          }
        }
        """);
    List<String> errors =
        compile().lines().filter(line -> line.contains("error: ")).toList();
    assertThat(errors).hasSize(4);
    assertThat(errors.subList(0, 3)).allMatch(line -> line.contains("cannot find symbol"));
    assertThat(errors.get(3)).contains("Calls.java:11: ", "[label-keys]");
  }
}
