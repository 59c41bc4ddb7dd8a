package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How one file names classes, and which imports it needs for that. */
final class FileNames {

  private final FileShape shape;
  private final Survey survey;
  private final Set<String> added = new TreeSet<>();

  FileNames(FileShape shape, Survey survey) {
    this.shape = shape;
    this.survey = survey;
  }

  /**
   * How the file names a class: in short, with an import if it needs one, unless the short name
   * means another class there.
   *
   * @param qualified the qualified name of a top-level class, or of a nested one
   */
  String nameOf(String qualified) {
    int end = qualified.lastIndexOf('.');
    String packageName = end < 0 ? "" : qualified.substring(0, end);
    String simple = qualified.substring(end + 1);
    if (isImported(qualified) || added.contains(qualified)) {
      return simple;
    }
    if (isTaken(simple, qualified)) {
      return qualified;
    }
    boolean isVisible = packageName.equals(shape.packageName())
        || shape.imports().stream()
            .anyMatch(each -> !each.isStatic() && each.name().equals(packageName + ".*"));
    if (!isVisible) {
      added.add(qualified);
    }
    return simple;
  }

  private boolean isImported(String qualified) {
    return shape.imports().stream()
        .anyMatch(each -> !each.isStatic() && each.name().equals(qualified));
  }

  private boolean isTaken(String simple, String qualified) {
    boolean isOther = !qualified.equals(shape.packageName() + "." + simple)
        && survey.hasType(shape.packageName(), simple);
    boolean isImported = shape.imports().stream()
        .anyMatch(each -> each.name().endsWith("." + simple) && !each.name().equals(qualified));
    boolean isAdded = added.stream().anyMatch(each -> each.endsWith("." + simple));
    return shape.types().contains(simple) && !qualified.equals(shape.packageName() + "." + simple)
        || isOther
        || isImported
        || isAdded;
  }

  /** A line of imports, before an offset of the file. */
  record Insertion(int offset, String text) {}

  /** The imports to add, each where the order of the file's imports has its place. */
  List<Insertion> imports() {
    List<FileShape.Import> present =
        shape.imports().stream().filter(each -> !each.isStatic()).toList();
    List<Insertion> insertions = new ArrayList<>();
    if (present.isEmpty()) {
      insertBlock(insertions);
      return insertions;
    }
    FileShape.Import last = present.get(present.size() - 1);
    for (String each : added) {
      insertions.add(present.stream()
          .filter(other -> other.name().compareTo(each) > 0)
          .findFirst()
          .map(next -> new Insertion(next.start(), line(each) + "\n"))
          .orElseGet(() -> new Insertion(last.end(), "\n" + line(each))));
    }
    return insertions;
  }

  private void insertBlock(List<Insertion> insertions) {
    if (added.isEmpty()) {
      return;
    }
    String block = String.join("\n", added.stream().map(FileNames::line).toList());
    List<FileShape.Import> statics = shape.imports();
    if (!statics.isEmpty()) {
      insertions.add(new Insertion(statics.get(statics.size() - 1).end(), "\n\n" + block));
    } else if (shape.packageEnd() > 0) {
      insertions.add(new Insertion(shape.packageEnd(), "\n\n" + block));
    } else {
      insertions.add(new Insertion(0, block + "\n\n"));
    }
  }

  private static String line(String qualified) {
    return "import " + qualified + ";";
  }
}
