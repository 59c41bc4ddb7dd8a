package org.metricdef.lint.fix;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/**
 * A source on disk as it was when the check began.
 *
 * @param content what its bytes are in this encoding
 */
public record SourceFile(Path path, Charset encoding, String content) {

  /**
   * Reads a source.
   *
   * @throws CannotRunException if it cannot be read
   */
  public static SourceFile read(Path path, Charset encoding) throws CannotRunException {
    return new SourceFile(path, encoding, new String(bytes(path), encoding));
  }

  private static byte[] bytes(Path path) throws CannotRunException {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(path, Reasons.of(e)), e);
    }
  }

  /** The line end that a new line gets. */
  String lineEnd() {
    return content.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Whether a text can be written in the encoding of this file, and the rest stays as it is. */
  boolean canHold(String text) throws CannotRunException {
    return encoding.newEncoder().canEncode(text)
        && Arrays.equals(bytes(path), content.getBytes(encoding));
  }

  /**
   * Writes a text beside the file, with the same permissions.
   *
   * @return the file that {@link #replaceBy} takes
   * @throws CannotRunException if the file has changed since it was read, or nothing can be written
   */
  Path prepare(String text) throws CannotRunException {
    if (!Arrays.equals(bytes(path), content.getBytes(encoding))) {
      throw new CannotRunException(
          "%s has changed since it was checked, so nothing is written; run the command again"
              .formatted(path));
    }
    if (!Files.isWritable(path)) {
      throw new CannotRunException("%s cannot be written: permission denied".formatted(path));
    }
    try {
      Path target = path.toRealPath();
      Path prepared = Files.createTempFile(target.getParent(), ".metricdef", ".tmp");
      try {
        Files.copy(
            target,
            prepared,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(prepared, text.getBytes(encoding));
      } catch (IOException e) {
        Files.deleteIfExists(prepared);
        throw e;
      }
      return prepared;
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be written: %s".formatted(path, Reasons.of(e)), e);
    }
  }

  /** Removes a prepared file that is not put in place. */
  static void discard(Path prepared) throws CannotRunException {
    try {
      Files.deleteIfExists(prepared);
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be deleted: %s".formatted(prepared, Reasons.of(e)), e);
    }
  }

  /** Puts a prepared file in place; a reader sees the old text or the new one. */
  void replaceBy(Path prepared) throws CannotRunException {
    try {
      Files.move(prepared, path.toRealPath(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be written: %s".formatted(path, Reasons.of(e)), e);
    }
  }
}
