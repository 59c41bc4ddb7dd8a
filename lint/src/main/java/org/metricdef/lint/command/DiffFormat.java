package org.metricdef.lint.command;

import java.util.Locale;
import org.metricdef.lint.diffoutput.DiffGithub;
import org.metricdef.lint.diffoutput.DiffJson;
import org.metricdef.lint.diffoutput.DiffMarkdown;
import org.metricdef.lint.diffoutput.DiffOutput;
import org.metricdef.lint.diffoutput.DiffText;

/** The form in which changes are written. */
enum DiffFormat {
  TEXT(new DiffText()),
  JSON(new DiffJson()),
  MARKDOWN(new DiffMarkdown()),
  GITHUB(new DiffGithub());

  private final DiffOutput output;

  DiffFormat(DiffOutput output) {
    this.output = output;
  }

  DiffOutput output() {
    return output;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
