package org.metricdef.lint.guide;

import org.metricdef.processor.report.Verdict;

/** A call that changes a metric, or may do so. */
public record Emission(GuidePlace at, Standing standing) {

  Emission withoutLine() {
    return new Emission(at.withoutLine(), standing);
  }

  /** What is known of the labels of a call. */
  public enum Standing {
    /** They are those of the declaration. */
    PROVEN("proven"),
    /** On some path they are not. */
    WRONG("wrong"),
    /** It is unknown whether they are. */
    UNPROVEN("not proven"),
    /** There is no declaration; what the call does is known. */
    SEEN("not declared"),
    /** There is no declaration, and the labels are not known. */
    UNKNOWN("not declared, labels not known");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** What readers see. */
    public String words() {
      return words;
    }

    static Standing of(Verdict verdict) {
      return switch (verdict) {
        case PROVEN -> PROVEN;
        case WRONG -> WRONG;
        case UNPROVEN -> UNPROVEN;
      };
    }
  }
}
