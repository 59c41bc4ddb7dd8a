package org.metricdef.ingestion.sequence;

/**
 * Checks settings. It is a class of its own since the settings of one record are checked while
 * those of the record around it are still being made.
 */
final class InRange {

  private InRange() {}

  /**
   * Refuses a setting.
   *
   * @throws IllegalArgumentException naming it, if the condition does not hold
   */
  static void require(boolean holds, String setting) {
    if (!holds) {
      throw new IllegalArgumentException(setting + " is out of range");
    }
  }
}
