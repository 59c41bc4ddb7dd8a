package org.metricdef.lint.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
public final class Commands {

  private Commands() {}

  /**
   * What a program wrote.
   *
   * @param output the bytes of its standard output
   * @param errors what it wrote to its error output
   */
  public record Result(int exitCode, byte[] output, String errors) {

    /** The standard output, which is UTF-8. */
    public String text() {
      return new String(output, StandardCharsets.UTF_8);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException if it cannot be started
   * @throws CannotRunException if this thread is interrupted meanwhile
   */
  public static Result run(Path folder, List<String> command)
      throws IOException, CannotRunException {
    return run(folder, command, "");
  }

  /**
   * Runs a program to its end.
   *
   * @param input what it reads from its standard input
   * @throws IOException if it cannot be started
   * @throws CannotRunException if this thread is interrupted meanwhile
   */
  public static Result run(Path folder, List<String> command, String input)
      throws IOException, CannotRunException {
    Path errors = Files.createTempFile("metricdef", ".err");
    // Files on both sides: a program that writes before it has read everything blocks nobody.
    Path given = Files.createTempFile("metricdef", ".in");
    try {
      Files.writeString(given, input);
      Process process = new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectInput(given.toFile())
          .redirectError(errors.toFile())
          .start();
      byte[] output = process.getInputStream().readAllBytes();
      int exitCode = process.waitFor();
      return new Result(exitCode, output, Files.readString(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while %s ran".formatted(command.get(0)), e);
    } finally {
      Files.delete(errors);
      Files.delete(given);
    }
  }
}
