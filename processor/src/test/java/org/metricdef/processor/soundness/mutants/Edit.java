package org.metricdef.processor.soundness.mutants;

import java.util.Comparator;
import java.util.List;

/** A replacement of a piece of a source. */
record Edit(long start, long end, String text) {

  static Edit insert(long at, String text) {
    return new Edit(at, at, text);
  }

  /** The source with all edits, of which none overlap. Inserts at one place keep their order. */
  static String apply(String source, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Edit edit : edits.stream()
        .sorted(Comparator.comparingLong(Edit::start).thenComparingLong(Edit::end))
        .toList()) {
      text.append(source, copied, (int) edit.start).append(edit.text);
      copied = (int) edit.end;
    }
    return text.append(source.substring(copied)).toString();
  }
}
