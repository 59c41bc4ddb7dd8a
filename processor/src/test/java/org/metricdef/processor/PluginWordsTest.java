package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that javac hands to the plugin: {@code -Xplugin:"MetricDef name=value"}. */
class PluginWordsTest {

  private static final String RAW = """
      package shop;
      import io.prometheus.client.Counter;
      class Raw {
        static final Counter SALES =
            Counter.build("sales_total", "Sales").labelNames("country").register();
        void sell() {
          SALES.labels("DE", "paid").inc();
        }
      }
      """;

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void sources() throws Exception {
    code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Trades.java", Workspace.BUGGY);
  }

  @Test
  void reachTheCheckerWithoutProcessors() throws Exception {
    assertThat(compile("-proc:none", word("severity.label_keys=warning")).output())
        .contains("warning: [label-keys]");
    assertThat(compile("-proc:none", word("severity.label_keys=off")).output()).isEmpty();
  }

  @Test
  void joinThoseOfTheProcessor() throws Exception {
    assertThat(compile("-Ametricdef.observed=off", word("severity.label_keys=warning"))
            .output())
        .contains("warning: [label-keys]");
    assertThat(compile("-Ametricdef.severity.label_keys=off", word("severity.label_keys=off"))
            .exitCode())
        .isZero();
  }

  @Test
  void areRefusedWhereTheyContradictThoseOfTheProcessor() throws Exception {
    JavacProcess.Result result =
        compile("-Ametricdef.severity.label_keys=off", word("severity.label_keys=warning"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("[options] -Xplugin:MetricDef severity.label_keys=warning contradicts"
            + " -Ametricdef.severity.label_keys=off; remove one of them");
  }

  @Test
  void areRefusedWhereTheyAreNoOptions() throws Exception {
    assertThat(compile("-proc:none", word("severity.label_kyes=off")).output())
        .contains("error: [options] there is no option -Xplugin:MetricDef severity.label_kyes;"
            + " did you mean -Xplugin:MetricDef severity.label_keys?");
    assertThat(compile(word("stub=a.java")).output())
        .contains("[options] there is no option -Xplugin:MetricDef stub;"
            + " did you mean -Xplugin:MetricDef stubs?");
    assertThat(compile(word("stubs=a.java"), "-Ametricdef.stubs=b.java").output())
        .contains("[options] -Xplugin:MetricDef stubs=a.java contradicts"
            + " -Ametricdef.stubs=b.java; remove one of them");
    assertThat(compile(word("observed=of")).output())
        .contains("[options] -Xplugin:MetricDef observed=of: a level is guarded, on or off;"
            + " did you mean off?");
    assertThat(compile(word("observed")).output())
        .contains("[options] -Xplugin:MetricDef observed: an option is written name=value");
    assertThat(compile(word("observed=off observed=on")).output())
        .contains("[options] -Xplugin:MetricDef observed has two values, off and on; remove one");
  }

  @Test
  void areRefusedOnce() throws Exception {
    String output = compile(word("observed=of")).output();
    assertThat(output.split("did you mean", -1)).hasSize(2);
  }

  @Test
  void switchTheCheckOfClientsOff() throws Exception {
    code = new Workspace(folder.resolve("raw")).with("shop/Raw.java", RAW);
    assertThat(compile().output()).contains("[label-count]");
    assertThat(compile("-Ametricdef.observed=off")).isEqualTo(new JavacProcess.Result(0, ""));
    assertThat(compile("-proc:none", word("observed=off")))
        .isEqualTo(new JavacProcess.Result(0, ""));
  }

  @Test
  void aSuppressionIsNotUnusedWhereTheCheckIsOff() throws Exception {
    code = new Workspace(folder.resolve("raw"))
        .with(
            "shop/Raw.java",
            RAW.replace("void sell()", "@SuppressWarnings(\"label-count\") void sell()"));
    assertThat(compile("-Xlint:all", "-Ametricdef.observed=off").output()).isEmpty();
    assertThat(compile("-Xlint:all").output()).isEmpty();
  }

  private static String word(String words) {
    return "-Xplugin:MetricDef " + words;
  }

  private JavacProcess.Result compile(String... options) throws Exception {
    List<String> all = new ArrayList<>(
        List.of("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor()));
    all.addAll(List.of(options));
    return code.javac(all.toArray(String[]::new));
  }
}
