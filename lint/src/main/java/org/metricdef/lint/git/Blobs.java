package org.metricdef.lint.git;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What {@code git cat-file --batch} prints: for each object a line with its name, type and size,
 * then its bytes and a line end; for one that is not there a line that ends with another word.
 */
final class Blobs {

  private static final int PARTS = 3;

  private final byte[] output;
  private int at;

  Blobs(byte[] output) {
    this.output = output.clone();
  }

  /** The text of the next file; empty if there is none of that name. */
  Optional<String> next() {
    String[] head = line().split(" ", -1);
    boolean isObject = head.length == PARTS && isSize(head[2]);
    if (!isObject) {
      return Optional.empty();
    }
    int from = at;
    int size = Integer.parseInt(head[2]);
    at += size + 1;
    return head[1].equals("blob")
        ? Optional.of(new String(output, from, size, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static boolean isSize(String word) {
    return !word.isEmpty() && word.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private String line() {
    int from = at;
    while (output[at] != '\n') {
      at++;
    }
    at++;
    return new String(output, from, at - from - 1, StandardCharsets.UTF_8);
  }
}
