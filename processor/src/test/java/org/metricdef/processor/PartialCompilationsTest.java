package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits, each followed by a compilation of some files against the class files of the others,
 * as a build tool or an IDE compiles them. If javac accepts it, what is on disk then is a program
 * that a compilation of all its files accepts too.
 */
class PartialCompilationsTest {

  private static final int SEQUENCES = Integer.getInteger("partial.sequences", 15);
  private static final long SEED = Long.getLong("partial.seed", 1);
  private static final int STEPS = 5;

  /** What may stand in each file. The first is right; the callers rely on the others' files. */
  private static final Map<String, List<String>> FILES = new TreeMap<>(Map.of(
      "Metrics",
      List.of("@MetricSet public interface Metrics {"
          + " @MetricDef(help = \"Trades\", labels = \"symbol\") Counter tradesTotal(); }"),
      "Tags",
      List.of(
          "class Tags { static Map<String, String> of(String x) { return Map.of(\"symbol\", x); } }",
          "class Tags { static Map<String, String> of(String x) {"
              + " Map<String, String> m = new HashMap<>(); m.put(\"symbol\", x); return m; } }",
          "class Tags { static Map<String, String> of(String x) { return Map.of(\"side\", x); } }"),
      "Deep",
      List.of(
          "class Deep { static Map<String, String> of(String x) { return Tags.of(x); } }",
          "class Deep { static Map<String, String> of(String x) {"
              + " Map<String, String> m = new HashMap<>(Tags.of(x)); m.put(\"side\", x); return m; } }"),
      "Builder",
      List.of(
          builder("final ", "new HashMap<>()"),
          builder("final ", "new LinkedHashMap<>()"),
          builder("final ", "new HashMap<>(Map.of(\"side\", \"x\"))"),
          builder("", "new HashMap<>()")),
      "Base",
      List.of(
          "class Base extends Root { }",
          "class Base extends Root { static Map<String, String> inherited(String x) {"
              + " return Map.of(\"side\", x); } }"),
      "Root",
      List.of(
          "class Root { static Map<String, String> inherited(String x) {"
              + " return Map.of(\"symbol\", x); } }",
          "class Root { static Map<String, String> inherited(String x) { return Map.of(); } }"),
      "Name",
      List.of(
          "enum Name { TRADES(\"trades_total\"); @MetricName final String key;"
              + " Name(String key) { this.key = key; } }",
          "enum Name { TRADES(\"other_total\"); @MetricName final String key;"
              + " Name(String key) { this.key = key; } }"),
      "First",
      List.of(
          caller("First", "Tags.of(x)"), caller("First", "new Builder().put(\"symbol\", x).all()")),
      "Second",
      List.of(caller("Second", "Deep.of(x)"), caller("Second", "Base.inherited(x)")),
      "Third",
      List.of(
          "abstract class Third {"
              + " abstract void count(@MetricName(Metrics.class) Name name, @MetricLabels Map<String, String> l);"
              + " void go(String x) { count(Name.TRADES, Map.of(\"symbol\", x)); } }",
          "class Third { }")));

  private static String builder(String modifier, String map) {
    return """
        %sclass Builder {
          private final Map<String, String> all = %s;
          Builder put(String key, String value) { all.put(key, value); return this; }
          Map<String, String> all() { return Map.copyOf(all); }
        }
        """.formatted(modifier, map);
  }

  private static String caller(String name, String labels) {
    return "class %s { void go(Metrics metrics, String x) {".formatted(name)
        + " metrics.tradesTotal().increment(Labels.copyOf(%s)); } }".formatted(labels);
  }

  @TempDir
  Path folder;

  private int accepted;
  private int refusedAlone;

  @Test
  void acceptNothingThatAWholeOneRefuses() throws Exception {
    for (int i = 0; i < SEQUENCES; i++) {
      run(SEED + i);
    }
    System.out.printf(
        "%d sequences: %d partial compilations accepted; %d refused where a whole one is accepted%n",
        SEQUENCES, accepted, refusedAlone);
    assertThat(accepted).isGreaterThan(SEQUENCES);
  }

  private void run(long seed) throws Exception {
    Random random = new Random(seed);
    Path place = Files.createDirectories(folder.resolve("s" + seed));
    Map<String, Integer> texts = new TreeMap<>();
    FILES.keySet().forEach(name -> texts.put(name, 0));
    assertThat(compile(place, texts, FILES.keySet()).output()).isEmpty();
    StringBuilder story = new StringBuilder("seed " + seed);
    for (int step = 0; step < STEPS; step++) {
      Set<String> chosen = edit(random, texts);
      story.append("; ").append(texts).append(" compiled ").append(chosen);
      JavacProcess.Result result = compile(place, texts, chosen);
      Map<String, Integer> onDisk = onDisk(place);
      Path whole = Files.createDirectories(folder.resolve("w" + seed + "-" + step));
      if (result.exitCode() == 0) {
        accepted++;
        assertThat(compile(whole, onDisk, onDisk.keySet()).output())
            .as(story.toString())
            .isEmpty();
      } else if (compile(whole, texts, FILES.keySet()).exitCode() == 0) {
        refusedAlone++;
      }
    }
  }

  /** Changes a file or two, and chooses what is compiled: these, these and others, or all. */
  private static Set<String> edit(Random random, Map<String, Integer> texts) {
    List<String> names = List.copyOf(FILES.keySet());
    Set<String> chosen = new LinkedHashSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      String name = names.get(random.nextInt(names.size()));
      texts.put(name, random.nextInt(FILES.get(name).size()));
      chosen.add(name);
    }
    int manner = random.nextInt(5);
    for (String name : names) {
      if (manner == 0 || manner < 3 && random.nextInt(3) == 0) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  private static JavacProcess.Result compile(
      Path place, Map<String, Integer> texts, Set<String> chosen) throws Exception {
    Workspace code = new Workspace(place);
    List<String> arguments = new ArrayList<>(List.of(
        "-cp", ClassPaths.guarded() + File.pathSeparator + code.out(),
        "-processorpath", ClassPaths.processor(),
        "-d", code.out().toString()));
    for (String name : chosen) {
      String file = "shop/" + name + ".java";
      code.with(file, source(name, texts.get(name)));
      arguments.add(code.root().resolve(file).toString());
    }
    return JavacRun.of(arguments);
  }

  /** A class file names the text that it was compiled from. */
  private static String source(String name, int text) {
    String type = FILES.get(name).get(text);
    int body = type.lastIndexOf('}');
    String mark =
        name.equals("Metrics") ? "" : " static final String TEXT = \"text-" + text + "-\"; ";
    return "package shop; import java.util.*; import org.metricdef.*; " + type.substring(0, body)
        + mark + "}";
  }

  private static Map<String, Integer> onDisk(Path place) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (String name : FILES.keySet()) {
      Path file = place.resolve("out/shop/" + name + ".class");
      if (Files.exists(file)) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (int text = 0; text < FILES.get(name).size(); text++) {
          if (name.equals("Metrics") || bytes.contains("text-" + text + "-")) {
            found.put(name, text);
          }
        }
      }
    }
    return found;
  }
}
