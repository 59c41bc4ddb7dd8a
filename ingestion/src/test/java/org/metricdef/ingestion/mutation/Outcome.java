package org.metricdef.ingestion.mutation;

/** What became of a mutant. */
enum Outcome {
  /** It misbehaves when it runs, and the checker refuses it. */
  REFUSED("refused"),
  /** Not even javac alone compiles it, or the processor makes no code for its declarations. */
  STILLBORN("no code"),
  /** It runs as well as the producer itself, and the checker accepts it. */
  HARMLESS("harmless, accepted"),
  /** It runs as well as the producer itself, and the checker refuses it all the same. */
  OVERCAUTIOUS("harmless, refused"),
  /** It misbehaves when it runs, and the checker accepts it. There must be none. */
  ESCAPED("ESCAPED");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  /** For the table. */
  String title() {
    return title;
  }
}
