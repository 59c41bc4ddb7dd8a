package org.metricdef.lint.document;

import java.util.Arrays;
import java.util.List;
import org.metricdef.lint.finding.Location;

/**
 * A text of a document, of which each character knows where it stands in the file. Quotes, escapes
 * and indents of the file are not in it.
 */
public final class PlacedText {

  /**
   * Another text in place of a part.
   *
   * @param start the offset of the part
   * @param end the offset after it
   */
  public record Change(int start, int end, String with) {}

  private final SourceText source;
  private final String text;

  /** The offset in the file of each character, and of the end. */
  private final int[] offsets;

  PlacedText(SourceText source, String text, int[] offsets) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
  }

  /** The text as it is meant. */
  public String text() {
    return text;
  }

  /** Where a part of the text stands in the file. */
  public Location at(int start, int end) {
    int from = Math.min(start, text.length());
    int to = Math.min(end, text.length());
    // The end is that of the last character, not the beginning of the next: an indent may follow.
    return to > from
        ? source.at(offsets[from], Math.max(offsets[from] + 1, offsets[to - 1] + 1))
        : source.at(offsets[from], offsets[from] + 1);
  }

  /** Where the text stands in the file. */
  public Location at() {
    return at(0, text.length());
  }

  /** A part of the text. */
  public PlacedText part(int start, int end) {
    return new PlacedText(
        source, text.substring(start, end), Arrays.copyOfRange(offsets, start, end + 1));
  }

  /** The text with changes, which are in its order and do not overlap. */
  public PlacedText with(List<Change> changes) {
    StringBuilder changed = new StringBuilder();
    int[] places = new int
        [text.length()
            + 1
            + changes.stream().mapToInt(each -> each.with().length()).sum()];
    int read = 0;
    for (Change each : changes) {
      read = copy(read, each.start(), changed, places);
      // All of what comes in its place stands where the part begins.
      Arrays.fill(
          places, changed.length(), changed.length() + each.with().length(), offsets[each.start()]);
      changed.append(each.with());
      read = each.end();
    }
    copy(read, text.length(), changed, places);
    places[changed.length()] = offsets[text.length()];
    return new PlacedText(source, changed.toString(), Arrays.copyOf(places, changed.length() + 1));
  }

  private int copy(int from, int to, StringBuilder changed, int[] places) {
    System.arraycopy(offsets, from, places, changed.length(), to - from);
    changed.append(text, from, to);
    return to;
  }

  @Override
  public String toString() {
    return text;
  }
}
