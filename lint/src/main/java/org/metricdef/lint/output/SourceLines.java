package org.metricdef.lint.output;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.finding.Location;

/** The lines that findings point at. Each file is read once, however many findings it has. */
final class SourceLines {

  private final SourceFiles sources;
  private final Map<Path, List<String>> read = new HashMap<>();

  SourceLines(SourceFiles sources) {
    this.sources = sources;
  }

  /** The line at which a place begins; empty if there is no such file or line. */
  Optional<String> line(Location at) throws CannotRunException {
    List<String> lines = read.get(at.file());
    if (lines == null) {
      lines = sources.has(at.file()) ? sources.text(at.file()).lines().toList() : List.of();
      read.put(at.file(), lines);
    }
    int number = at.region().startLine();
    return number > lines.size() ? Optional.empty() : Optional.of(lines.get(number - 1));
  }
}
