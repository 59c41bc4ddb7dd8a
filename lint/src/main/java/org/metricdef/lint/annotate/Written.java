package org.metricdef.lint.annotate;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metricdef.lint.annotate.FileNames.Insertion;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.fix.SourceFile;
import org.metricdef.lint.javac.CheckInputs;

/** The sources with annotations, as people write them: short names, imports, lines of their own. */
final class Written {

  private final Survey survey;
  private final List<CheckInputs> runs;

  Written(Survey survey, List<CheckInputs> runs) {
    this.survey = survey;
    this.runs = runs;
  }

  /**
   * The files that get an annotation.
   *
   * @throws CannotRunException if a file cannot be read, or cannot hold an annotation's text
   */
  List<FixedFile> files(Iterable<Placed> placed) throws CannotRunException {
    Map<Path, List<Placed>> byFile = new TreeMap<>();
    for (Placed each : placed) {
      byFile.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each);
    }
    List<FixedFile> files = new ArrayList<>();
    for (Map.Entry<Path, List<Placed>> each : byFile.entrySet()) {
      files.add(file(each.getKey(), each.getValue()));
    }
    return files;
  }

  private FixedFile file(Path path, List<Placed> placed) throws CannotRunException {
    SourceFile file = SourceFile.read(path, encodingOf(path));
    FileNames names = new FileNames(survey.shape(path), survey);
    List<Insertion> insertions = new ArrayList<>();
    for (Placed each : placed.stream().sorted(Placed.IN_ORDER).toList()) {
      String text = each.mark().text(names::nameOf);
      insertions.add(new Insertion(each.offset(), text + after(each, file.content())));
    }
    insertions.addAll(names.imports());
    insertions.sort(Comparator.comparing(Insertion::offset));
    StringBuilder text = new StringBuilder(file.content());
    for (int i = insertions.size() - 1; i >= 0; i--) {
      String inserted = insertions.get(i).text().replace("\n", file.lineEnd());
      if (!file.canHold(inserted)) {
        throw new CannotRunException("%s has changed, or cannot hold %s in %s"
            .formatted(path, inserted.strip(), file.encoding()));
      }
      text.insert(insertions.get(i).offset(), inserted);
    }
    return new FixedFile(file, text.toString());
  }

  /** What follows an annotation: methods and fields have theirs in lines of their own. */
  private static String after(Placed placed, String content) {
    int start = placed.offset();
    while (start > 0 && (content.charAt(start - 1) == ' ' || content.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean isFirst = start == 0 || content.charAt(start - 1) == '\n';
    return placed.isMember() && isFirst ? "\n" + content.substring(start, placed.offset()) : " ";
  }

  private Charset encodingOf(Path file) throws CannotRunException {
    for (CheckInputs each : runs) {
      if (each.checked().contains(file)) {
        return each.sources().encoding();
      }
    }
    throw new CannotRunException("%s is not checked".formatted(file));
  }
}
