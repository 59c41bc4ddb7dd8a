package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are followed into other classes, whichever javac compiles first. */
class OtherClassesTest {

  private static final String TAGS = """
      package shop;

      import java.util.*;

      public final class Tags {
        static Map<String, String> kept;

        public static Map<String, String> tags(String... pairs) {
          Map<String, String> tags = new HashMap<>();
          for (int i = 0; i < pairs.length; i += 2) {
            tags.put(pairs[i], pairs[i + 1]);
          }
          return tags;
        }

        public static Map<String, String> with(Map<String, String> tags, String key, String value) {
          Map<String, String> copy = new HashMap<>(tags);
          copy.put(key, value);
          return copy;
        }

        public static Map<String, String> renamed(Map<String, String> tags) {
          tags.put("side", tags.remove("symbol"));
          return tags;
        }

        public static Map<String, String> keep(Map<String, String> tags) {
          kept = tags;
          return tags;
        }
      }
      """;

  private static final String BASE = """
      package shop;

      import java.util.*;

      public class Base extends Root {}

      class Root {
        static Map<String, String> labels(String symbol) {
          return Map.of("symbol", symbol);
        }
      }
      """;

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void helpers() throws Exception {
    code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Tags.java", TAGS)
        .with("shop/Base.java", BASE);
  }

  private static String caller(String name, String... statements) {
    return """
        package shop;

        import java.util.*;
        import org.metricdef.*;

        class %s {
          void count(Metrics metrics, String x) {
            %s
          }
        }
        """.formatted(name, String.join("\n    ", statements));
  }

  private static String count(String labels) {
    return "metrics.tradesTotal().increment(Labels.copyOf(%s));".formatted(labels);
  }

  private JavacProcess.Result compile(String... files) throws Exception {
    return compile(List.of(), files);
  }

  private JavacProcess.Result compile(List<String> options, String... files) throws Exception {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of(
        "-cp", ClassPaths.guarded() + File.pathSeparator + code.out(),
        "-processorpath", ClassPaths.processor(),
        "-d", code.out().toString()));
    for (String file : files) {
      arguments.add(code.root().resolve(file).toString());
    }
    return JavacRun.of(arguments);
  }

  private static void assertSilent(JavacProcess.Result result) {
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void areFollowedWhicheverIsCompiledFirst() throws Exception {
    code.with(
        "shop/Caller.java",
        caller(
            "Caller",
            count("Tags.tags(\"symbol\", x)"),
            count("Tags.with(new HashMap<>(), \"symbol\", x)"),
            count("Base.labels(x)")));
    assertSilent(
        compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java"));
    assertSilent(
        compile("shop/Tags.java", "shop/Base.java", "shop/Caller.java", "shop/Metrics.java"));
  }

  @Test
  void areNotTrustedBeyondWhatTheyDo() throws Exception {
    code.with(
        "shop/Caller.java",
        caller(
            "Caller",
            count("Tags.tags(\"side\", x)"),
            count("Tags.renamed(Tags.tags(\"symbol\", x))"),
            count("Tags.keep(Tags.tags(\"symbol\", x))")));
    String output = compile(
            "shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java")
        .output();
    assertThat(output)
        .contains("Caller.java:8: error: [label-keys] trades_total takes symbol; 'side' is not one")
        .contains("Caller.java:9: error: [label-keys] trades_total takes symbol; 'side' is not one")
        .contains("Caller.java:10: error: [label-keys-unproven]")
        .contains("added at Tags.java:")
        .contains("3 errors");
  }

  @Test
  void mayNotChangeWithoutTheirCallers() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"symbol\", x)")));
    assertSilent(
        compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java"));

    // The same helper again, then a class that nobody follows.
    assertSilent(compile("shop/Tags.java"));
    assertSilent(compile("shop/Base.java"));

    code.with("shop/Tags.java", TAGS.replace("tags.put(pairs[i], ", "tags.put(\"x\" + pairs[i], "));
    JavacProcess.Result changed = compile("shop/Tags.java");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.output())
        .contains(
            "error: [label-keys-unproven] the metric calls of shop.Caller are no longer proven")
        .contains("changed  shop/Tags.class")
        .contains("compile shop.Caller again");
    assertThat(Files.exists(code.out().resolve("shop/Caller.class"))).isFalse();
    assertThat(compile("shop/Caller.java", "shop/Tags.java").output())
        .contains("[label-keys] trades_total takes symbol; 'xsymbol' is not one of them");
  }

  /** A constant of an enum may stand for the name of another metric from then on. */
  @Test
  void mayNotNameOtherMetricsWithoutTheirCallers() throws Exception {
    String named = """
        package shop;

        import org.metricdef.*;

        enum Named {
          TRADES("trades_total");

          @MetricName final String key;

          Named(String key) {
            this.key = key;
          }
        }
        """;
    code.with("shop/Named.java", named).with("shop/Caller.java", """
        package shop;

        import java.util.*;
        import org.metricdef.*;

        abstract class Caller {
          abstract void count(
              @MetricName(Metrics.class) Named name, @MetricLabels Map<String, String> labels);

          void trade(String x) {
            count(Named.TRADES, Map.of("symbol", x));
          }
        }
        """);
    assertSilent(compile("shop/Metrics.java", "shop/Caller.java", "shop/Named.java"));
    assertSilent(compile("shop/Named.java"));

    code.with("shop/Named.java", named.replace("\"trades_total\"", "\"other_total\""));
    JavacProcess.Result changed = compile("shop/Named.java");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.output())
        .contains("the metric calls of shop.Caller are no longer proven")
        .contains("changed  shop/Named.class");
    assertThat(compile("shop/Caller.java", "shop/Named.java").output())
        .contains("[unknown-metric]");
  }

  /** A method that is declared below the inherited one runs in its place. */
  @Test
  void mayNotHideWhatTheirCallersInherit() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Base.labels(x)")));
    assertSilent(
        compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java"));
    code.with("shop/Base.java", BASE.replace("extends Root {}", """
        extends Root {
          static Map<String, String> labels(String symbol) {
            return Map.of("side", symbol);
          }
        }"""));
    assertThat(compile("shop/Base.java").output()).contains("changed  shop/Base.class");
  }

  /** A call that names no class finds the method in a class around it, or in an imported one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Caller extends Base { void count(Metrics metrics, String x) { %s } }",
        "class Caller { static class Inner extends Base { void count(Metrics metrics, String x)"
            + " { %s } } }",
        "class Caller { Object count(Metrics metrics, String x)"
            + " { return new Base() { { %s } }; } }",
        "import static shop.Base.labels; class Caller { void count(Metrics metrics, String x)"
            + " { %s } }",
        "import static shop.Base.*; class Caller { void count(Metrics metrics, String x)"
            + " { %s } }",
        "class Caller { void count(Metrics metrics, String x) { %s }"
            + " static <T extends Base> java.util.Map<String, String> labels(String x)"
            + " { T none = null; return none.labels(x); } }"
      })
  void mayNotHideWhatACallWithoutAClassMeans(String caller) throws Exception {
    code.with(
        "shop/Caller.java",
        "package shop; import org.metricdef.*; " + caller.formatted(count("labels(x)")));
    compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java");
    assertThat(code.out().resolve("shop/Caller.class")).exists();
    code.with("shop/Base.java", BASE.replace("extends Root {}", """
        extends Root {
          static Map<String, String> labels(String symbol) {
            return Map.of("side", symbol);
          }
        }"""));
    assertThat(compile("shop/Base.java").output()).contains("changed  shop/Base.class");
  }

  /** A class file tells nothing of a helper's code. */
  @Test
  void areUnknownIfTheyAreNotCompiledToo() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"symbol\", x)")));
    assertSilent(compile("shop/Metrics.java", "shop/Tags.java", "shop/Base.java"));
    assertThat(compile("shop/Caller.java").output()).contains("error: [label-keys-unproven]");
  }

  /** The sources of the others give one class alone the verdicts of the whole. */
  @Test
  void areFollowedInSourcesThatAreCompiledToo() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"symbol\", x)")));
    compile("shop/Metrics.java");
    assertSilent(compileWithSources("class", "shop/Caller.java"));
    assertThat(code.out().resolve("shop/Tags.class")).exists();

    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"side\", x)")));
    assertThat(compileWithSources("class", "shop/Caller.java").output())
        .contains(
            "Caller.java:8: error: [label-keys] trades_total takes symbol; 'side' is not one");
  }

  /** The class file of a source that was only read may be of another text, or other constants. */
  @Test
  void proveNothingIfTheyAreOnlyRead() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"symbol\", x)")));
    compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java");

    assertThat(compileWithSources("none", "shop/Caller.java").output())
        .contains("the metric calls of shop.Caller are not proven, and its class file is deleted")
        .contains("source   shop.Tags: read to follow these calls, and not compiled")
        .contains("needed   compile shop.Caller together with shop.Tags");
    assertThat(code.out().resolve("shop/Caller.class")).doesNotExist();
    assertSilent(compileWithSources("none", "shop/Caller.java", "shop/Tags.java"));
  }

  private JavacProcess.Result compileWithSources(String implicit, String... files)
      throws Exception {
    return compile(
        List.of("-sourcepath", code.root().toString(), "-Xprefer:source", "-implicit:" + implicit),
        files);
  }

  /** The classes in a class that is refused are refused with it. */
  @Test
  void takeTheNestedClassesOfTheirCallersAway() throws Exception {
    code.with(
        "shop/Caller.java",
        "package shop; import org.metricdef.*; class Caller { static class Inner {"
            + " void count(Metrics metrics, String x) { %s } } }"
                .formatted(count("Tags.tags(\"symbol\", x)")));
    compile("shop/Metrics.java", "shop/Caller.java", "shop/Tags.java", "shop/Base.java");
    assertThat(code.out().resolve("shop/Caller$Inner.class")).exists();

    code.with("shop/Tags.java", TAGS.replace("HashMap<>()", "LinkedHashMap<>()"));
    assertThat(compile("shop/Tags.java").output()).contains("changed  shop/Tags.class");

    assertThat(code.out().resolve("shop/Caller.class")).doesNotExist();
    assertThat(code.out().resolve("shop/Caller$Inner.class")).doesNotExist();
  }

  /** Whether an object is an instance of a type depends on the types in between. */
  @Test
  void mayNotChangeWhatTheirCallersExtend() throws Exception {
    code.with("shop/Marked.java", "package shop; interface Marked {}")
        .with("shop/Plain.java", "package shop; interface Plain {}")
        .with("shop/Caller.java", """
            package shop;

            import java.util.*;
            import org.metricdef.*;

            class Caller {
              enum Kind implements Plain { ONE }

              void count(Metrics metrics, String x) {
                Map<String, String> labels = new HashMap<>();
                labels.put("symbol", x);
                Object kind = Kind.ONE;
                if (kind instanceof Marked) {
                  labels.put("side", x);
                }
                metrics.tradesTotal().increment(Labels.copyOf(labels));
              }
            }
            """);
    assertSilent(
        compile("shop/Metrics.java", "shop/Caller.java", "shop/Marked.java", "shop/Plain.java"));

    code.with("shop/Plain.java", "package shop; interface Plain extends Marked {}");
    assertThat(compile("shop/Plain.java").output()).contains("changed  shop/Plain.class");
  }

  /** Without a catalogue, a later compilation could not notice that a helper has changed. */
  @Test
  void areUnknownWhereNoCatalogueIsKept() throws Exception {
    code.with("shop/Caller.java", caller("Caller", count("Tags.tags(\"symbol\", x)")));
    assertSilent(compile("shop/Metrics.java", "shop/Tags.java", "shop/Base.java"));
    JavacProcess.Result result = JavacRun.of(List.of(
        "-proc:none",
        "-cp",
        ClassPaths.guarded() + File.pathSeparator + code.out(),
        "-processorpath",
        ClassPaths.processor(),
        "-d",
        code.out().toString(),
        code.root().resolve("shop/Caller.java").toString(),
        code.root().resolve("shop/Tags.java").toString()));
    assertThat(result.output()).contains("error: [label-keys-unproven]");
  }
}
