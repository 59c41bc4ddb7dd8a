package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A helper that passes labels through, in a module that was compiled before its callers. */
class PassedKeysTest {

  private static final String HELPER = """
      package base;

      import java.util.*;
      import org.metricdef.*;

      public class Tags {
        @PassesKeys(plus = "status", minus = "detail")
        public Labels done(String status, @PassedLabels Labels labels) {
          return labels.without("detail").with("status", status);
        }

        @PassesKeys
        public static Map<String, String> with(
            @PassedLabels Map<String, String> labels, @AddedKey String key, String value) {
          Map<String, String> copy = new HashMap<>(labels);
          copy.put(key, value);
          return copy;
        }
      }
      """;

  private static final String CALLER = """
      package shop;

      import base.Tags;
      import java.util.Map;
      import org.metricdef.*;

      @MetricSet
      interface Metrics {
        @MetricDef(help = "Orders", labels = {"country", "status"})
        Counter ordersTotal();
      }

      class Orders {
        void count(Metrics metrics, Tags tags, String text) {
          metrics.ordersTotal().increment(tags.done("paid", Labels.of("country", text)));
          metrics.ordersTotal()
              .increment(Labels.copyOf(Tags.with(Map.of("status", text), "country", text)));
        }
      }
      """;

  private static final String OVERRIDING = """
      package shop;

      import base.Tags;
      import org.metricdef.*;

      class Own extends Tags {
        @Override
        public Labels done(String status, Labels labels) {
          return labels.with("status", status);
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void callersOfAClassFileKnowTheKeys() throws Exception {
    assertThat(compile("base", List.of(), HELPER, "Tags").output()).isEmpty();

    assertThat(compile("shop", List.of("base"), CALLER, "Metrics").output()).isEmpty();
  }

  @Test
  void callersOfAClassFileAreRefusedTheSame() throws Exception {
    compile("base", List.of(), HELPER, "Tags");
    String otherKey = CALLER.replace("Labels.of(\"country\"", "Labels.of(\"town\"");
    String noConstant = CALLER.replace("\"country\", text)));", "text, text)));");

    assertThat(compile("shop", List.of("base"), otherKey, "Metrics").output())
        .contains("'town' is not one of them, and 'country' is missing");
    assertThat(compile("shop", List.of("base"), noConstant, "Metrics").output())
        .contains("the key 'text' is not a known constant");
  }

  @Test
  void anOverridingMethodIsHeldToTheContractOfTheClassFile() throws Exception {
    compile("base", List.of(), HELPER, "Tags");

    assertThat(compile("shop", List.of("base"), OVERRIDING, "Own").output())
        .contains(
            "Own.java:9: error: [label-keys-unproven] cannot prove that @PassesKeys of the result of"
                + " done(String, Labels) is given exactly all keys of 'labels' without 'detail', status");
  }

  private JavacProcess.Result compile(
      String module, List<String> others, String source, String name) throws Exception {
    Path file = folder.resolve(module).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    List<String> classes = new ArrayList<>(List.of(ClassPaths.guarded()));
    others.forEach(other -> classes.add(folder.resolve(other + "-classes").toString()));
    return JavacRun.of(List.of(
        "-cp",
        String.join(File.pathSeparator, classes),
        "-processorpath",
        ClassPaths.processor(),
        "-d",
        folder.resolve(module + "-classes").toString(),
        file.toString()));
  }
}
