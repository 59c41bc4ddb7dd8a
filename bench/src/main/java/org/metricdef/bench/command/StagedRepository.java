package org.metricdef.bench.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository with this tree, in which one file of the producer is changed and staged. It belongs
 * to the measurement alone.
 *
 * @param folder its folder, with the classes of the last build
 */
record StagedRepository(Path folder) {

  private static final String SOURCES = "ingestion/src/main/java";
  private static final String CHANGED =
      SOURCES + "/org/metricdef/ingestion/publish/PublishMetrics.java";
  private static final String CHANGE = ") {\n    // Changed.\n";

  /** The file that is staged: of the producer's files, the one with most metric calls. */
  Path changed() {
    return folder.resolve(CHANGED);
  }

  /** The first ten files of the producer that count something, the changed one among them. */
  List<Path> ten() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(SOURCES))) {
      return files
          .filter(each -> each.toString().endsWith(".java") && counts(each))
          .sorted()
          .limit(10)
          .toList();
    }
  }

  private static boolean counts(Path file) {
    try {
      return Files.readString(file).contains(".increment(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Changes the body of a method and stages the file. A second time changes nothing.
   *
   * @throws IOException if the file cannot be changed, or git fails
   */
  void stage() throws IOException, InterruptedException {
    String text = Files.readString(changed());
    if (!text.contains(CHANGE)) {
      Files.writeString(changed(), text.replaceFirst("\\) \\{\n", CHANGE));
    }
    Process git = new ProcessBuilder("git", "add", CHANGED)
        .directory(folder.toFile())
        .inheritIO()
        .start();
    if (git.waitFor() != 0) {
      throw new IOException("git cannot stage " + changed());
    }
  }
}
