package org.metricdef.processor.library;

/** Why a value is never the same for long, and what to count by instead. */
enum Unbounded {
  EXCEPTION(
      "the free text of an exception",
      "classify it (an enum of the errors that you tell apart, or e.getClass().getSimpleName()) and log the text"),
  TIME("a time", "leave it out (each sample has its time), or observe a duration in a histogram"),
  ID(
      "an id, which hardly comes twice",
      "leave it out, or count by what it belongs to, and log the id"),
  IDENTITY(
      "an object's identity, which differs from run to run",
      "use a name that you give (an enum constant), or getClass().getSimpleName()"),
  INPUT(
      "text that comes from outside",
      "map it to a constant of yours, and all that you do not know to \"other\"");

  private final String what;
  private final String mend;

  Unbounded(String what, String mend) {
    this.what = what;
    this.mend = mend;
  }

  /** For people: what such a value is. */
  String what() {
    return what;
  }

  /** For people: what to do instead. */
  String mend() {
    return mend;
  }
}
