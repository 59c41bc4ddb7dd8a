package org.metricdef.promql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of a file: blocks of lines with empty lines between them. Lines with ## are
 * comments.
 */
public final class Blocks {

  private Blocks() {}

  /** The lines of each block. */
  public static Stream<List<String>> of(String name) {
    return Stream.of(text(name).split("\n\\s*\n"))
        .map(block -> block.lines().filter(line -> !line.startsWith("##")).toList())
        .filter(block -> !block.isEmpty());
  }

  private static String text(String name) {
    try (InputStream file = Blocks.class.getResourceAsStream("/promql/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
