package org.metricdef.lint.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class OutputFile {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where the report is written, instead of the standard output")
  private @Nullable Path file;

  /** Something that writes. */
  interface Writing {
    void to(OutputStream out) throws IOException, CannotRunException;
  }

  /** Whether it goes to a file, and not to the standard output. */
  boolean isGiven() {
    return file != null;
  }

  /**
   * Writes a report.
   *
   * @throws CannotRunException if it cannot be written, or the writer says so
   */
  void write(Writing writing) throws CannotRunException {
    try (OutputStream out = open()) {
      writing.to(out);
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be written: %s"
              .formatted(file == null ? "the standard output" : file.toString(), Reasons.of(e)),
          e);
    }
  }

  private OutputStream open() throws IOException {
    return file == null
        ? new KeptOpen(System.out)
        : new BufferedOutputStream(Files.newOutputStream(file));
  }
}
