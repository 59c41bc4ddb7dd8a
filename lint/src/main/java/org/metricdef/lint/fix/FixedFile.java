package org.metricdef.lint.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.metricdef.lint.base.CannotRunException;

/**
 * A source and its text after the fixes.
 *
 * @param text with the line ends that the file has
 */
public record FixedFile(SourceFile before, String text) {

  private static final int CONTEXT = 3;

  /** The file. */
  public Path path() {
    return before.path();
  }

  /**
   * The difference, as {@code patch} and {@code git apply} take it.
   *
   * @param name the file, as the difference names it
   */
  public List<String> diff(String name) {
    List<String> old = lines(before.content());
    return UnifiedDiffUtils.generateUnifiedDiff(
        "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(text)), CONTEXT);
  }

  /**
   * Writes files. Each of them has the old text or the new one at any time.
   *
   * @throws CannotRunException if one has changed since it was read, or cannot be written
   */
  public static void write(List<FixedFile> files) throws CannotRunException {
    Map<FixedFile, Path> prepared = new HashMap<>();
    try {
      for (FixedFile each : files) {
        prepared.put(each, each.before().prepare(each.text()));
      }
      for (FixedFile each : files) {
        each.before().replaceBy(Objects.requireNonNull(prepared.get(each)));
        prepared.remove(each);
      }
    } finally {
      for (Path each : prepared.values()) {
        SourceFile.discard(each);
      }
    }
  }

  /** The lines with the carriage returns that they end with; the file has to stay as it is. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
