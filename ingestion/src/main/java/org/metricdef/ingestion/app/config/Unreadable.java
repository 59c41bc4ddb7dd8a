package org.metricdef.ingestion.app.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file cannot be read, in words. */
public final class Unreadable {

  private Unreadable() {}

  /** Why it cannot be. */
  public static String why(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "cannot be read: there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "cannot be read: this user may not";
    }
    return "cannot be read: " + String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
  }
}
