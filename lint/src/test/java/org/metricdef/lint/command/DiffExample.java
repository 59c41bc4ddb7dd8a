package org.metricdef.lint.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.metricdef.lint.opsrule.ShopCatalogue;

/** Two versions of a shop, each a module with sources and classes. */
final class DiffExample {

  static final Path EXAMPLE = Path.of("src/test/resources/diff");

  private final Path folder;

  DiffExample(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  /** The example of the documentation: both versions and the rules. */
  void writeAll() throws IOException {
    for (String version : List.of("old", "new")) {
      module(version, Files.readString(EXAMPLE.resolve(version + "/shop/ShopMetrics.java")));
    }
    Files.createDirectories(folder.resolve("ops"));
    Files.copy(EXAMPLE.resolve("ops/alerts.yml"), folder.resolve("ops/alerts.yml"));
  }

  /** Writes and compiles a module with one file; its folder of classes. */
  Path module(String name, String metrics, String... others) throws IOException {
    Path sources = folder.resolve(name).resolve("src/main/java");
    write(sources, metrics);
    for (String each : others) {
      write(sources, each);
    }
    Path classes = folder.resolve(name).resolve("target/classes");
    Files.createDirectories(classes);
    return ShopCatalogue.compiled(sources, classes);
  }

  /** Writes a source under the name of its first type. */
  private static void write(Path sources, String text) throws IOException {
    String name = text.lines()
        .flatMap(line -> Stream.of(line.split("\\b(class|interface) ")).skip(1))
        .map(rest -> rest.replaceFirst("\\W.*", ""))
        .findFirst()
        .orElseThrow();
    String type = text.lines().findFirst().orElseThrow().replaceAll("package |;", "");
    Path file = sources.resolve(type.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  /** A text with the folder's name left out. */
  String relative(String text) {
    return text.replace(folder + "/", "");
  }
}
