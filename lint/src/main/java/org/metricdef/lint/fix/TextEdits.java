package org.metricdef.lint.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.Lines;
import org.metricdef.lint.finding.Region;
import org.metricdef.lint.finding.Replacement;

/** The replacements of some fixes, by file. */
final class TextEdits {

  private final Map<Path, List<Replacement>> byFile = new HashMap<>();

  /** Adds a fix; false, and nothing is added, if it changes what another one changes. */
  boolean add(CertainFix fix) {
    for (Replacement each : fix.replacements()) {
      if (of(each.at().file()).stream().anyMatch(other -> collide(each, other))) {
        return false;
      }
    }
    for (Replacement each : fix.replacements()) {
      if (!of(each.at().file()).contains(each)) {
        byFile.computeIfAbsent(each.at().file(), file -> new ArrayList<>()).add(each);
      }
    }
    return true;
  }

  Iterable<Path> files() {
    return byFile.keySet();
  }

  private List<Replacement> of(Path file) {
    return byFile.getOrDefault(file, List.of());
  }

  /** Two equal changes are one. Where one ends and the other begins, neither knows the order. */
  private static boolean collide(Replacement one, Replacement other) {
    return !one.equals(other)
        && !isBefore(one.at().region(), other.at().region())
        && !isBefore(other.at().region(), one.at().region());
  }

  private static boolean isBefore(Region one, Region other) {
    return one.endLine() < other.startLine()
        || one.endLine() == other.startLine() && one.endColumn() < other.startColumn();
  }

  /** The text of a file with the replacements. */
  String applied(SourceFile file) {
    List<Replacement> last = new ArrayList<>(of(file.path()));
    last.sort(Comparator.comparing((Replacement each) -> each.at().region().startLine())
        .thenComparing(each -> each.at().region().startColumn())
        .reversed());
    Lines lines = Lines.of(file.content());
    StringBuilder text = new StringBuilder(file.content());
    for (Replacement each : last) {
      Region region = each.at().region();
      text.replace(
          lines.offset(region.startLine(), region.startColumn()),
          lines.offset(region.endLine(), region.endColumn()),
          each.text().replace("\r\n", "\n").replace("\n", file.lineEnd()));
    }
    return text.toString();
  }
}
