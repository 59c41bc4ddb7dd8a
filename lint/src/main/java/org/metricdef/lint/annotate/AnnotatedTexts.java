package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;

/**
 * The sources with some annotations, to be checked. Each annotation stands in the line of its
 * declaration and names its classes in full, so no line moves and no import is needed.
 */
final class AnnotatedTexts {

  private final Map<Path, List<Placed>> byFile = new TreeMap<>();

  AnnotatedTexts(Collection<Placed> placed) {
    for (Placed each : placed.stream().sorted(Placed.IN_ORDER).toList()) {
      byFile.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each);
    }
  }

  /** The texts of the files that have an annotation. */
  Map<Path, String> texts(SourceFiles sources) throws CannotRunException {
    Map<Path, String> texts = new TreeMap<>();
    for (Map.Entry<Path, List<Placed>> each : byFile.entrySet()) {
      StringBuilder text = new StringBuilder(sources.text(each.getKey()));
      for (int i = each.getValue().size() - 1; i >= 0; i--) {
        Placed placed = each.getValue().get(i);
        text.insert(placed.offset(), inserted(placed));
      }
      texts.put(each.getKey(), text.toString());
    }
    return texts;
  }

  /** The offset in the source as it is on disk, for one in the text with the annotations. */
  int onDisk(Path file, int offset) {
    int before = 0;
    for (Placed each : byFile.getOrDefault(file, List.of())) {
      // The declaration begins with its first annotation.
      if (each.offset() + before >= offset) {
        break;
      }
      before += inserted(each).length();
    }
    return offset - before;
  }

  private static String inserted(Placed placed) {
    return placed.mark().text(UnaryOperator.identity()) + " ";
  }
}
