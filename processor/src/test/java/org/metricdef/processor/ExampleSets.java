package org.metricdef.processor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples under src/test/resources, each with the sources that it is compiled with. */
public final class ExampleSets {

  /**
   * Sources that are compiled together.
   *
   * @param example the example that they are compiled for, or the folder of all of them
   */
  public record ExampleSet(Path example, List<Path> sources) {

    /**
     * Whether comments beside the lines state the expected errors; otherwise a golden file does.
     */
    boolean saysWhatItExpects() {
      return !Files.exists(example.resolveSibling("expected.txt"));
    }
  }

  /** A set beside the expected output of the processor, which is compared as text. */
  private static final Path IMPLEMENTED = Path.of("src/test/resources/generated/ShopMetrics.java");

  /** The folder of examples that need a newer compiler. */
  static final String JAVA_21 = "java21";

  private ExampleSets() {}

  public static List<ExampleSet> all() {
    List<ExampleSet> sets = new ArrayList<>();
    List<Path> shared = Sources.javaFiles("shared");
    for (String folder : List.of(
        "adopted",
        "calls",
        "contracts",
        "declarations",
        "dismissal",
        "facades/observed",
        "flow",
        "guarded/declared",
        "mistakes",
        "observed",
        "rules",
        "suppressions",
        "values")) {
      sets.addAll(oneByOne(folder, shared));
    }
    if (Runtime.version().feature() >= 21) {
      sets.addAll(oneByOne(JAVA_21, shared));
    }
    for (String form : List.of("Buggy.java", "Fixed.java")) {
      sets.addAll(forms("k2", shared, form));
      sets.addAll(forms("shapes", Sources.javaFiles("shapes/shared"), form));
    }
    sets.addAll(oneByOne("handles/examples", Sources.javaFiles("handles/shared")));
    sets.addAll(oneByOne("handles/run", Sources.javaFiles("handles/shared")));
    sets.addAll(oneByOne("shapes/misleading", Sources.javaFiles("shapes/shared")));
    sets.addAll(forms("messages", Sources.javaFiles("messages/shop"), "Example.java"));
    sets.addAll(everyday());
    sets.add(together("shared"));
    sets.add(together("shapes/shared"));
    sets.add(together("clients"));
    sets.add(together("handles/exemplars"));
    sets.add(new ExampleSet(IMPLEMENTED, List.of(IMPLEMENTED)));
    return sets;
  }

  /** What the processor writes for a set, as it is expected. */
  static List<Path> generated() {
    return Sources.javaFiles("generated").stream()
        .filter(file -> !file.equals(IMPLEMENTED))
        .toList();
  }

  /** The everyday programs, a set for each style. */
  static List<ExampleSet> everyday() {
    List<Path> shared = Sources.javaFiles("everyday/shared");
    return Sources.subfolders("everyday").stream()
        .filter(style -> !style.endsWith("shared"))
        .filter(style -> !style.endsWith(JAVA_21) || Runtime.version().feature() >= 21)
        .map(style -> new ExampleSet(
            style, with(shared, Sources.javaFiles("everyday/" + style.getFileName()))))
        .toList();
  }

  private static List<ExampleSet> oneByOne(String folder, List<Path> shared) {
    return Sources.javaFiles(folder).stream()
        .map(file -> new ExampleSet(file, with(shared, List.of(file))))
        .toList();
  }

  /** The examples with a form of this name in the subfolders, each with the files of all forms. */
  private static List<ExampleSet> forms(String folder, List<Path> shared, String form) {
    List<ExampleSet> sets = new ArrayList<>();
    for (Path each : Sources.subfolders(folder)) {
      if (Files.exists(each.resolve(form))) {
        List<Path> own = Sources.javaFiles(folder + "/" + each.getFileName()).stream()
            .filter(file ->
                file.endsWith(form) || !file.endsWith("Buggy.java") && !file.endsWith("Fixed.java"))
            .toList();
        sets.add(new ExampleSet(each.resolve(form), with(shared, own)));
      }
    }
    return sets;
  }

  private static ExampleSet together(String folder) {
    List<Path> files = Sources.javaFiles(folder);
    return new ExampleSet(Path.of("src/test/resources", folder), files);
  }

  private static List<Path> with(List<Path> shared, List<Path> own) {
    return Stream.concat(shared.stream(), own.stream()).toList();
  }
}
