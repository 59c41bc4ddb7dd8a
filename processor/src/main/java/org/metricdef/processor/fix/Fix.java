package org.metricdef.processor.fix;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.flow.source.SourceText;

/**
 * A change of the source after which a finding is gone.
 *
 * @param text the change, for people
 * @param edits the change, for tools; they do not overlap
 */
public record Fix(String text, List<Edit> edits) {

  private static final int LONGEST_OLD_CODE = 80;

  public Fix {
    edits = List.copyOf(edits);
  }

  /** The fix that writes another expression. */
  public static Fix replace(SourceText source, Tree tree, String replacement) {
    return new Fix(
        "replace `%s` with `%s`".formatted(shortened(source.of(tree)), onOneLine(replacement)),
        List.of(Edit.replace(source, tree, replacement)));
  }

  /** Both changes. */
  public Fix and(Fix other) {
    return new Fix(text + ", and " + other.text, edits(other));
  }

  /** Both changes, of which only the first needs to be told. */
  public Fix alsoAt(Fix other) {
    return new Fix(text, edits(other));
  }

  private List<Edit> edits(Fix other) {
    List<Edit> both = new ArrayList<>(edits);
    other.edits.stream().filter(each -> !edits.contains(each)).forEach(both::add);
    return both;
  }

  /** Whether a tool can apply the fix: a person has nothing to choose. */
  public boolean isComplete() {
    return edits.stream().noneMatch(each -> each.replacement().contains(Edit.CHOICE));
  }

  private static String shortened(String source) {
    String line = onOneLine(source);
    return line.length() <= LONGEST_OLD_CODE ? line : line.substring(0, LONGEST_OLD_CODE) + " ...";
  }

  private static String onOneLine(String source) {
    return source.replaceAll("\\s+", " ").trim();
  }
}
