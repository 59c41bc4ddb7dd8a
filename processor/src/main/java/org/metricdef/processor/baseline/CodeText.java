package org.metricdef.processor.baseline;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.tools.Diagnostic;

/**
 * The code that a finding is about: the lines of its tree, whatever spaces they have. Of a class or
 * method only its head counts, so that a change of its body changes nothing.
 */
public final class CodeText {

  /** A longer text ends with its hash. */
  private static final int LONGEST = 160;

  private static final int HASH = 16;

  private CodeText() {}

  /**
   * The code at a tree.
   *
   * @throws UncheckedIOException if the file can no longer be read
   */
  public static String of(Trees trees, CompilationUnitTree unit, Tree at) {
    SourcePositions positions = trees.getSourcePositions();
    String content = content(unit);
    long start = positions.getStartPosition(unit, at);
    if (start == Diagnostic.NOPOS) {
      return "";
    }
    if (at instanceof ClassTree declared) {
      return shortened("class " + declared.getSimpleName());
    }
    long end = Math.max(start, end(positions, unit, at));
    int from = lineStart(content, (int) start);
    int to = lineEnd(content, (int) end);
    return shortened(content.substring(from, to));
  }

  private static String content(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long end(SourcePositions positions, CompilationUnitTree unit, Tree at) {
    return at instanceof MethodTree method && method.getBody() != null
        ? positions.getStartPosition(unit, method.getBody())
        : positions.getEndPosition(unit, at);
  }

  private static int lineStart(String content, int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(content.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String content, int offset) {
    int end = offset;
    while (end < content.length() && !isLineEnd(content.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char each) {
    return each == '\n' || each == '\r';
  }

  /** A text whatever spaces it has; of a long one, its beginning and its hash. */
  public static String shortened(String code) {
    String text = code.strip().replaceAll("\\s+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " #" + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
