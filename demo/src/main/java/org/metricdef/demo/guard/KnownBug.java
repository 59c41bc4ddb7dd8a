package org.metricdef.demo.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metricdef.demo.base.DemoException;

/**
 * The bug of 2026-01-13: the delivery callback counts an error with the labels of the record, one
 * of which, data_type, this metric does not have. The fixed callback leaves it out; the bug is the
 * callback without that call.
 */
final class KnownBug {

  /** Where the bug was, below the source directory. */
  static final String FILE = "org/metricdef/ingestion/publish/DeliveryCallback.java";

  private static final String FIX = ".without(\"data_type\")";
  private static final Pattern REFUSAL = Pattern.compile(
      "(?m)^\\S*DeliveryCallback\\.java:\\d+: error: .*\\[label-keys].*\\bdata_type\\b");

  private KnownBug() {}

  /**
   * Whether javac's words refuse this bug, in this file, for this label, and not something else.
   */
  static boolean refusedBy(String javacOutput) {
    return REFUSAL.matcher(javacOutput).find();
  }

  /**
   * Copies the sources and takes the fix out of the copy.
   *
   * @return the changed line, as it was and as it is
   * @throws DemoException if the fix is not to be found exactly once
   * @throws IOException if files cannot be read or written
   */
  static List<String> putBack(Path sources, Path copy) throws IOException {
    copyTree(sources, copy);
    Path file = copy.resolve(FILE);
    if (!Files.exists(file)) {
      throw new DemoException("there is no " + FILE + " to put the bug back into");
    }
    String fixed = Files.readString(file);
    int at = fixed.indexOf(FIX);
    if (at < 0 || fixed.indexOf(FIX, at + 1) >= 0) {
      throw new DemoException(
          FIX + " should be in " + FILE + " exactly once: the bug cannot be put back");
    }
    String buggy = fixed.substring(0, at) + fixed.substring(at + FIX.length());
    Files.writeString(file, buggy);
    return List.of(lineAt(fixed, at), lineAt(buggy, at));
  }

  private static String lineAt(String text, int at) {
    int from = text.lastIndexOf('\n', at - 1) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to).strip();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
