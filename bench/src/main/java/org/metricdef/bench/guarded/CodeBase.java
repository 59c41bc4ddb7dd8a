package org.metricdef.bench.guarded;

/**
 * How large a generated code base is, and how dense its guarded calls are.
 *
 * @param calls guarded calls of the whole
 * @param perClass guarded calls of one class
 * @param ordinary methods of ordinary code, of ten lines each, to a guarded call
 */
public record CodeBase(int calls, int perClass, int ordinary) {

  /** A short name of its own. */
  public String name() {
    return "guarded-%d-%d-%d".formatted(calls, perClass, ordinary);
  }

  /** What it has in common with code bases of other sizes. */
  public String density() {
    return "%d a class, %s"
        .formatted(
            perClass,
            ordinary == 1 ? "every second method" : "one in %d methods".formatted(ordinary + 1));
  }
}
