package org.metricdef.ingestion.app;

import java.time.Duration;

/** What an option's value has to be. */
final class Requirement {

  private Requirement() {}

  static void requirePositive(String option, Duration value) throws BadOptionException {
    require(value.toNanos() > 0, option, "is not above zero");
  }

  static void requireText(String option, String value) throws BadOptionException {
    require(!value.isBlank(), option, "is empty");
  }

  static void require(boolean holds, String option, String problem) throws BadOptionException {
    if (!holds) {
      throw new BadOptionException(option, problem);
    }
  }
}
