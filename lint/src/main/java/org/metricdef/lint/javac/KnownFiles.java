package org.metricdef.lint.javac;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.finding.Lines;
import org.metricdef.lint.finding.Region;

/** The source files that javac has read, by name. */
final class KnownFiles {

  private final Map<String, List<Path>> byName = new HashMap<>();
  private final Map<Path, Lines> lines = new HashMap<>();

  /** Notes that javac has read a file. */
  void read(Path file, CharSequence text) {
    byName
        .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
        .add(file);
    lines.put(file, Lines.of(text));
  }

  /** The file that a URI names; empty if it is not on disk. */
  static Optional<Path> path(URI uri) {
    return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
  }

  /**
   * The file with a simple name; empty if several have it.
   *
   * @param near the file that names it, which is preferred
   */
  Optional<Path> named(String name, Path near) {
    if (near.getFileName().toString().equals(name)) {
      return Optional.of(near);
    }
    List<Path> found = byName.getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The lines and columns of two offsets; empty if javac has not read the file. */
  Optional<Region> region(Path file, int start, int end) {
    return Optional.ofNullable(lines.get(file)).map(each -> each.region(start, end));
  }
}
