package org.metricdef.processor.library;

/** Why a value is unbounded, and what to count by instead. */
enum Unbounded {
  EXCEPTION(
      "the free text of an exception",
      "use the kind of error (an enum constant, or e.getClass().getSimpleName()) and log the text"),
  TIME(
      "a time",
      "remove it (each sample has its own timestamp), or observe a duration in a histogram"),
  ID(
      "an id, which is rarely repeated",
      "remove it, or use the kind of thing that it identifies, and log the id"),
  IDENTITY(
      "an object's identity, which differs from run to run",
      "use a fixed name (an enum constant), or getClass().getSimpleName()"),
  ADDRESS(
      "the address of a peer, with its port",
      "use the role of the peer (an enum constant), and log the address"),
  FILE("the path of a file", "use the kind of file (an enum constant), and log the path"),
  THREAD(
      "the name of a thread, which pools number and virtual threads lack",
      "use a fixed name for the pool (an enum constant), and log the thread"),
  URI(
      "the text of a URI, with its query",
      "use the template of the route, or getHost(), and log the URI"),
  INPUT(
      "text from outside the program",
      "map each known text to a constant, and every other text to \"other\"");

  private final String what;
  private final String fix;

  Unbounded(String what, String fix) {
    this.what = what;
    this.fix = fix;
  }

  /**
   * Whether a description is that of values without a bound in every program. A program may have
   * few files and threads.
   */
  static boolean isSure(String what) {
    return !what.equals(THREAD.what) && !what.equals(FILE.what);
  }

  /** A description of such a value, for messages. */
  String what() {
    return what;
  }

  /** The suggested replacement, for messages. */
  String fix() {
    return fix;
  }
}
