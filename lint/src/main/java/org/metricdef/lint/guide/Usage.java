package org.metricdef.lint.guide;

import java.util.List;
import org.metricdef.lint.rulefile.QueryKind;

/**
 * What asks for a metric.
 *
 * @param name the name of the alert, of the recorded metric, of the panel
 * @param file the path of its file, with slashes, from the folder that the guide is made in
 * @param line the line of the expression; 0 if it is not to be told
 * @param through the recorded metrics by which it asks, the one that it names first; empty if it
 *     names the metric itself
 */
public record Usage(QueryKind kind, String name, String file, int line, List<String> through) {

  public Usage {
    through = List.copyOf(through);
  }

  Usage withoutLine() {
    return new Usage(kind, name, file, 0, through);
  }

  /** What it is, in words. */
  public String what() {
    return kind.word();
  }
}
