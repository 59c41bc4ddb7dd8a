package org.metricdef.lint.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;

/**
 * A guide as it was written, beside the guide of now.
 *
 * @param difference the lines of a unified difference; empty if the two are the same
 */
record GuideComparison(List<String> difference) {

  private static final int CONTEXT = 1;

  GuideComparison {
    difference = List.copyOf(difference);
  }

  /** Compares the lines; how they end may depend on the checkout. */
  static GuideComparison of(Path file, String written, String now) {
    List<String> old = written.lines().toList();
    return new GuideComparison(UnifiedDiffUtils.generateUnifiedDiff(
        file.toString(), "now", old, DiffUtils.diff(old, now.lines().toList()), CONTEXT));
  }

  boolean isSame() {
    return difference.isEmpty();
  }
}
