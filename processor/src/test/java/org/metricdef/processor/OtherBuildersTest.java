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

/** Builders that another class of the compilation declares. */
class OtherBuildersTest {

  private static final String BUILDER = """
      package shop;

      import java.util.*;

      public final class Tags {
        private final Map<String, String> tags = new LinkedHashMap<>();
        private String last = "";

        public static Tags of(String key, String value) {
          return new Tags().put(key, value);
        }

        public Tags put(String key, String value) {
          tags.put(key, value);
          last = key;
          return this;
        }

        public Map<String, String> live() {
          return tags;
        }

        public Map<String, String> build() {
          return Map.copyOf(tags);
        }
      }
      """;

  private static final String OTHERS = """
      package shop;

      public class Others {
        static Tags kept = new Tags().put("side", "BUY");

        static void change(Tags tags) {
          tags.put("side", "BUY");
        }

        static Tags kept() {
          return kept;
        }
      }
      """;

  private static final String CALLER = """
      package shop;

      import java.util.*;
      import java.util.function.*;
      import org.metricdef.*;

      class Caller {
        Tags field;

        void count(Metrics metrics, String x, Tags given) {
          %s
          metrics.tradesTotal().increment(Labels.copyOf(tags.build()));
        }
      }
      """;

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void builder() throws Exception {
    code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Tags.java", BUILDER)
        .with("shop/Others.java", OTHERS);
  }

  private JavacProcess.Result compile(String... names) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(
        "-cp", ClassPaths.guarded() + File.pathSeparator + code.out(),
        "-processorpath", ClassPaths.processor(),
        "-d", code.out().toString()));
    for (String name : names) {
      arguments.add(code.root().resolve("shop/" + name + ".java").toString());
    }
    return JavacRun.of(arguments);
  }

  private JavacProcess.Result compileAll() throws Exception {
    JavacProcess.Result result = compile("Metrics", "Caller", "Tags", "Others");
    assertThat(compile("Tags", "Others", "Metrics", "Caller")).isEqualTo(result);
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tags tags = new Tags().put(\"symbol\", x);",
        "Tags tags = Tags.of(\"symbol\", x);",
        "Tags other = Tags.of(\"side\", x); Tags tags = new Tags().put(\"symbol\", x);",
        "Tags tags = new Tags(); if (x.isEmpty()) { tags.put(\"symbol\", \"none\"); }"
            + " else { tags.put(\"symbol\", x); }"
      })
  void areProven(String statements) throws Exception {
    code.with("shop/Caller.java", CALLER.formatted(statements));
    assertThat(compileAll()).isEqualTo(new JavacProcess.Result(0, ""));
  }

  /** Each of these passes another key, or may do so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tags tags = Tags.of(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x).put(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x); tags.live().put(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x); Others.change(tags);",
        "Tags tags = Others.kept();",
        "Tags tags = given.put(\"symbol\", x);",
        "Tags tags = Tags.of(\"symbol\", x); field = tags; field.put(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x); Runnable r = () -> tags.put(\"side\", x); r.run();",
        "Tags tags = Tags.of(\"symbol\", x); BiFunction<String, String, Tags> f = tags::put;"
            + " f.apply(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x); List<Tags> all = List.of(tags);"
            + " all.get(0).put(\"side\", x);",
        "Tags tags = Tags.of(\"symbol\", x); Object same = tags; ((Tags) same).put(\"side\", x);"
      })
  void areRefused(String statements) throws Exception {
    code.with("shop/Caller.java", CALLER.formatted(statements));
    assertThat(compileAll().output()).contains("error: [label-keys");
  }

  /** A subclass may do anything; a public field may be anyone's; another's text is not called. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class Tags {",
        "public final class Tags extends Others {",
        "public final class Tags { public String toString() { tags.put(\"side\", last); return last; }",
        "public final class Tags { static Tags kept; { kept = this; }",
        "public final class Tags { void from(Tags other) { tags.putAll(other.tags); }",
        "public final class Tags { Runnable later() { return () -> tags.put(\"side\", last); }"
      })
  void areNotFollowedIfOtherCodeCanReachTheirMaps(String head) throws Exception {
    code.with("shop/Tags.java", BUILDER.replace("public final class Tags {", head))
        .with("shop/Caller.java", CALLER.formatted("Tags tags = Tags.of(\"symbol\", x);"));
    assertThat(compileAll().output()).contains("error: [label-keys-unproven]");
  }

  @Test
  void mayNotChangeWithoutTheirCallers() throws Exception {
    code.with("shop/Caller.java", CALLER.formatted("Tags tags = new Tags().put(\"symbol\", x);"));
    assertThat(compileAll().output()).isEmpty();
    assertThat(compile("Tags").output()).isEmpty();
    code.with(
        "shop/Tags.java", BUILDER.replace("LinkedHashMap<>()", "HashMap<>(Map.of(\"a\", \"b\"))"));
    assertThat(compile("Tags").output())
        .contains("the metric calls of shop.Caller are no longer proven")
        .contains("changed  shop/Tags.class");
    assertThat(Files.exists(code.out().resolve("shop/Caller.class"))).isFalse();
    assertThat(compile("Caller", "Tags").output()).contains("[label-keys]", "'a'");
  }
}
