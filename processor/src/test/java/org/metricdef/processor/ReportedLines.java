package org.metricdef.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** All lines of an error: its own line, and those with the same cause. */
public final class ReportedLines {

  private static final Pattern ALSO = Pattern.compile("(?m)^ +also at +lines? ([0-9, ]+)$");

  private ReportedLines() {}

  /** The lines of one error of the checker. */
  public static List<Long> of(Diagnostic<?> error) {
    List<Long> lines = new ArrayList<>(List.of(error.getLineNumber()));
    Matcher also = ALSO.matcher(error.getMessage(null));
    while (also.find()) {
      Stream.of(also.group(1).split(", ")).map(Long::valueOf).forEach(lines::add);
    }
    return lines;
  }
}
