package org.metricdef.lint.command;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** When text has colour. */
enum Colour {
  /** On a terminal, unless NO_COLOR is set. */
  AUTO,
  ALWAYS,
  NEVER;

  Ansi ansi(boolean isFile) {
    return switch (this) {
      case AUTO -> isFile ? Ansi.OFF : Ansi.AUTO;
      case ALWAYS -> Ansi.ON;
      case NEVER -> Ansi.OFF;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
