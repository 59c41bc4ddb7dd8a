package org.metricdef.processor.verdicts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A file of verdicts, for {@code ci/compare-verdicts}: program by program in the order in which they
 * are added, and in each program sorted. The same verdicts always make the same file.
 */
public final class VerdictFile implements AutoCloseable {

  private final BufferedWriter out;

  /** Begins a file; an older one is replaced. */
  public VerdictFile(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.out = Files.newBufferedWriter(file);
  }

  /** Adds all that was said of one program. */
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
