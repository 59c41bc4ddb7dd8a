package org.metricdef.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The SHA-256 of the source files of classes that javac has read as sources. */
final class SourceHashes {

  private final Trees trees;
  private final Map<CompilationUnitTree, String> known = new IdentityHashMap<>();

  SourceHashes(Trees trees) {
    this.trees = trees;
  }

  /**
   * The hash of the file that declares a class; empty if javac has read its class file.
   *
   * @throws UncheckedIOException if the file cannot be read any more
   */
  Optional<String> of(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path == null
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(path.getCompilationUnit(), SourceHashes::hash));
  }

  private static String hash(CompilationUnitTree unit) {
    try {
      CharSequence text = unit.getSourceFile().getCharContent(true);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(unit.getSourceFile().getName() + " cannot be read again", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
