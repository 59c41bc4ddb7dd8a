package org.metricdef.processor.verdicts;

import java.util.Comparator;

/**
 * The verdict of a metric call, or a finding. It contains no message text, so rewording a message
 * does not change it.
 *
 * @param where the class of a call, or the file of a finding
 * @param verdict {@code proven}, {@code wrong} or {@code unproven} for a call; for a finding its
 *     disposition: {@code error}, {@code warning}, {@code suppressed} or {@code off}
 * @param detail the metrics that a call may touch, or the rule of a finding; {@code -} for none
 */
public record VerdictLine(String where, long line, String verdict, String detail)
    implements Comparable<VerdictLine> {

  private static final Comparator<VerdictLine> ORDER = Comparator.comparing(VerdictLine::where)
      .thenComparing(VerdictLine::line)
      .thenComparing(VerdictLine::verdict)
      .thenComparing(VerdictLine::detail);

  /** The line of a program without calls and findings. It shows that the program was checked. */
  static final VerdictLine NOTHING = new VerdictLine("-", 0, "nothing", "-");

  @Override
  public int compareTo(VerdictLine other) {
    return ORDER.compare(this, other);
  }

  /** The line in a file of verdicts, for a program of this name. */
  String text(String program) {
    return String.join("\t", program, where, String.valueOf(line), verdict, detail);
  }
}
