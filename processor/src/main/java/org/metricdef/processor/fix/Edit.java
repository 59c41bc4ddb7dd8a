package org.metricdef.processor.fix;

import com.sun.source.tree.Tree;
import java.net.URI;
import org.metricdef.processor.flow.source.SourceText;

/**
 * A text that replaces another in a source file. Where only a person can choose a value, it has
 * {@link #CHOICE}.
 *
 * @param start the offset of the first character that is replaced
 * @param end the offset after the last; the same as {@code start} if the text is inserted
 */
public record Edit(URI file, int start, int end, String replacement) {

  /** What stands for an expression that a person must write. */
  public static final String CHOICE = "…";

  /** The edit that replaces a tree. */
  public static Edit replace(SourceText source, Tree tree, String replacement) {
    return new Edit(source.file(), source.start(tree), source.end(tree), replacement);
  }

  /** The edit that inserts a text before a tree. */
  public static Edit insertBefore(SourceText source, Tree tree, String text) {
    return new Edit(source.file(), source.start(tree), source.start(tree), text);
  }
}
