package org.metricdef.lint.base;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources as they are checked: the files on disk, but for those that git's index has in another
 * form.
 *
 * @param texts the content of files that differ from the disk, by absolute path
 * @param hidden files on disk that are not part of what is checked
 * @param encoding how the files on disk are read
 */
public record SourceFiles(Map<Path, String> texts, Set<Path> hidden, Charset encoding) {

  public SourceFiles {
    texts = Map.copyOf(new LinkedHashMap<>(texts));
    hidden = Set.copyOf(new LinkedHashSet<>(hidden));
  }

  /** The files as they are on disk. */
  public static SourceFiles onDisk(Charset encoding) {
    return new SourceFiles(Map.of(), Set.of(), encoding);
  }

  /** The same sources, read in another encoding. */
  public SourceFiles in(Charset other) {
    return new SourceFiles(texts, hidden, other);
  }

  /** The same sources, some of which have other texts. */
  public SourceFiles with(Map<Path, String> more) {
    Map<Path, String> all = new LinkedHashMap<>(texts);
    all.putAll(more);
    return new SourceFiles(all, hidden, encoding);
  }

  /** Whether the file is part of what is checked. */
  public boolean has(Path file) {
    return texts.containsKey(file) || !hidden.contains(file) && Files.isRegularFile(file);
  }

  /** The text in place of what is on disk; empty if the file on disk is checked. */
  public Optional<String> replaced(Path file) {
    return Optional.ofNullable(texts.get(file));
  }

  /**
   * The text of a file.
   *
   * @throws CannotRunException if it cannot be read
   */
  public String text(Path file) throws CannotRunException {
    String text = texts.get(file);
    if (text != null) {
      return text;
    }
    try {
      return new String(Files.readAllBytes(file), encoding);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(file, Reasons.of(e)), e);
    }
  }
}
