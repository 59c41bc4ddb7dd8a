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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random edits, each followed by a compilation of some files, as a build tool or an IDE compiles
 * them. If javac accepts it, what is on disk then is a program that a compilation of all its files
 * accepts too. Of the other files javac has the class files, or the sources as well.
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

  /** How javac is told of the files that are not compiled. */
  private enum Others {
    CLASS_FILES(List.of()),
    SOURCES_TO_READ(List.of("-implicit:none")),
    SOURCES_TO_COMPILE(List.of("-implicit:class"));

    private final List<String> options;

    Others(List<String> options) {
      this.options = options;
    }

    List<String> options(Path sources) {
      List<String> all = new ArrayList<>(options);
      if (this != CLASS_FILES) {
        all.addAll(List.of("-Xprefer:source", "-sourcepath", sources.toString()));
      }
      return all;
    }
  }

  /** What only a compilation of some files is told: another file has to be compiled with them. */
  private static final String COMPILE_TOGETHER = "its class file is deleted";

  private int accepted;
  private int refusedAlone;

  @ParameterizedTest
  @EnumSource
  void acceptNothingThatAWholeOneRefuses(Others others) throws Exception {
    int sequences = others == Others.CLASS_FILES ? SEQUENCES : SEQUENCES / 3;
    for (int i = 0; i < sequences; i++) {
      run(SEED + i, others);
    }
    System.out.printf(
        "%s: %d sequences: %d partial compilations accepted; %d refused where a whole one is accepted%n",
        others, sequences, accepted, refusedAlone);
    assertThat(accepted).isGreaterThan(sequences);
  }

  private void run(long seed, Others others) throws Exception {
    Random random = new Random(seed);
    Path place = Files.createDirectories(folder.resolve("s" + seed));
    Map<String, Integer> texts = new TreeMap<>();
    FILES.keySet().forEach(name -> texts.put(name, 0));
    assertThat(compile(place, texts, FILES.keySet(), others).output()).isEmpty();
    StringBuilder story = new StringBuilder("seed " + seed);
    for (int step = 0; step < STEPS; step++) {
      Set<String> chosen = edit(random, texts);
      if (others != Others.CLASS_FILES && random.nextInt(3) == 0) {
        // An editor saves what nobody compiles yet.
        chosen = Set.of(List.copyOf(FILES.keySet()).get(random.nextInt(FILES.size())));
      }
      story.append("; ").append(texts).append(" compiled ").append(chosen);
      JavacProcess.Result result = compile(place, texts, chosen, others);
      Map<String, Integer> onDisk = onDisk(place);
      Path whole = Files.createDirectories(folder.resolve("w" + seed + "-" + step));
      if (result.exitCode() == 0) {
        accepted++;
        assertThat(compile(whole, onDisk, onDisk.keySet(), Others.CLASS_FILES).output())
            .as(story.toString())
            .isEmpty();
      } else {
        boolean isRight =
            compile(whole, texts, FILES.keySet(), Others.CLASS_FILES).exitCode() == 0;
        refusedAlone += isRight ? 1 : 0;
        assertThat(isRight
                && others != Others.CLASS_FILES
                && !result.output().contains(COMPILE_TOGETHER))
            .as("refused with the sources at hand, and accepted as a whole: %s%n%s", story, result)
            .isFalse();
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
      Path place, Map<String, Integer> texts, Set<String> chosen, Others others) throws Exception {
    Workspace code = new Workspace(place);
    List<String> arguments = new ArrayList<>(List.of(
        "-cp", ClassPaths.guarded() + File.pathSeparator + code.out(),
        "-processorpath", ClassPaths.processor(),
        "-d", code.out().toString()));
    arguments.addAll(others.options(code.root()));
    for (String name : texts.keySet()) {
      if (others != Others.CLASS_FILES || chosen.contains(name)) {
        code.with(file(name), source(name, texts.get(name)));
      }
    }
    chosen.forEach(name -> arguments.add(code.root().resolve(file(name)).toString()));
    return JavacRun.of(arguments);
  }

  private static String file(String name) {
    return "shop/" + name + ".java";
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
