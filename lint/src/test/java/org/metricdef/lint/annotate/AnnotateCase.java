package org.metricdef.lint.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.PathEntries;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.lint.scope.CompilerOptions;
import org.metricdef.lint.scope.PlainScope;

/**
 * Sources in which what the command adds stands in guillemets.
 *
 * @param marked the texts with the guillemets, by file
 */
record AnnotateCase(Map<Path, String> marked) {

  private static final Pattern ADDED = Pattern.compile("«([^»]*)»");

  private static final Path CASES = Path.of("src/test/resources/annotate");
  private static final String SET = "ShopMetrics.java";

  /** The sources of a folder below {@code annotate}, as files of a folder. */
  static AnnotateCase of(String name, Path folder) throws IOException {
    Map<Path, String> marked = new TreeMap<>(withSet(folder).marked);
    try (Stream<Path> files = Files.list(CASES.resolve(name))) {
      for (Path each : files.toList()) {
        String text = Files.readString(each);
        marked.put(target(folder, each.getFileName().toString(), text), text);
      }
    }
    return new AnnotateCase(marked);
  }

  /** The metric set of the cases that have none of their own. */
  static AnnotateCase withSet(Path folder) throws IOException {
    return of(folder, SET, Files.readString(CASES.resolve(SET)));
  }

  /** A source in this text. */
  static AnnotateCase of(Path folder, String name, String text) {
    return new AnnotateCase(Map.of(target(folder, name, text), text));
  }

  private static Path target(Path folder, String name, String text) {
    String packageName = text.lines()
        .filter(each -> each.startsWith("package "))
        .findFirst()
        .map(each -> each.replace("package ", "").replace(";", "").replace('.', '/'))
        .orElse("");
    return folder.resolve(packageName).resolve(name);
  }

  AnnotateCase and(AnnotateCase other) {
    Map<Path, String> both = new TreeMap<>(marked);
    both.putAll(other.marked);
    return new AnnotateCase(both);
  }

  /** The sources before the command. */
  Map<Path, String> before() {
    return with("");
  }

  /** The sources after it. */
  Map<Path, String> after() {
    return with("$1");
  }

  private Map<Path, String> with(String replacement) {
    Map<Path, String> texts = new TreeMap<>();
    marked.forEach((file, text) -> texts.put(file, ADDED.matcher(text).replaceAll(replacement)));
    return texts;
  }

  /** The sources after it without one of the annotations, for each of them. */
  List<Map<Path, String>> withoutEach() {
    List<Map<Path, String>> all = new ArrayList<>();
    marked.forEach((file, text) -> {
      for (MatchResult each : ADDED.matcher(text).results().toList()) {
        if (each.group(1).strip().startsWith("@")) {
          Map<Path, String> texts = after();
          String less = text.substring(0, each.start()) + text.substring(each.end());
          texts.put(file, ADDED.matcher(less).replaceAll("$1"));
          all.add(texts);
        }
      }
    });
    return all;
  }

  static void write(Map<Path, String> texts) throws IOException {
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Files.createDirectories(each.getKey().getParent());
      Files.writeString(each.getKey(), each.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** The check of all files. */
  List<CheckInputs> runs() throws CannotRunException {
    CheckPlan plan = PlainScope.of(
        List.copyOf(marked.keySet()),
        List.of(),
        PathEntries.of(System.getProperty("lint.annotations")),
        List.of(),
        CompilerOptions.of(List.of()));
    return plan.whole();
  }
}
