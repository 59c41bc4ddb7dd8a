package org.metricdef.processor.verdicts;

import java.util.Comparator;

/**
 * What the checker says of one place: the verdict of a metric call, or a finding. No text of a
 * message is in it, so that a message can be reworded and the line stays.
 *
 * @param where the class of a call, the file of a finding
 * @param verdict of a call {@code proven}, {@code wrong} or {@code unproven}; of a finding what
 *     became of it: {@code error}, {@code warning}, {@code suppressed} or {@code off}
 * @param detail of a call the metrics that it may touch, of a finding its rule; {@code -} if there
 *     are none
 */
public record VerdictLine(String where, long line, String verdict, String detail)
    implements Comparable<VerdictLine> {

  private static final Comparator<VerdictLine> ORDER = Comparator.comparing(VerdictLine::where)
      .thenComparing(VerdictLine::line)
      .thenComparing(VerdictLine::verdict)
      .thenComparing(VerdictLine::detail);

  /** For a program in which there is no call and no finding, to show that it was looked at. */
  static final VerdictLine NOTHING = new VerdictLine("-", 0, "nothing", "-");

  @Override
  public int compareTo(VerdictLine other) {
    return ORDER.compare(this, other);
  }

  /** One line of a file of verdicts, for a program of this name. */
  String text(String program) {
    return String.join("\t", program, where, String.valueOf(line), verdict, detail);
  }
}
