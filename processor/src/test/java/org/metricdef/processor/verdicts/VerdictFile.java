package org.metricdef.processor.verdicts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A file of verdicts for {@code ci/compare-verdicts}: programs in the order in which they are
 * added, sorted lines in each program. Equal verdicts always produce equal files.
 */
public final class VerdictFile implements AutoCloseable {

  private final BufferedWriter out;

  /** Creates the file, or replaces an older one. */
  public VerdictFile(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.out = Files.newBufferedWriter(file);
  }

  /** Adds the verdicts of one program. */
  public void add(String program, Collection<VerdictLine> lines) throws IOException {
    List<VerdictLine> told = lines.isEmpty() ? List.of(VerdictLine.NOTHING) : List.copyOf(lines);
    for (VerdictLine line : told.stream().sorted().toList()) {
      out.write(line.text(program) + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
