package org.metricdef.ingestion.app.http;

import java.util.Optional;

/**
 * Something that has to hold.
 *
 * @param name what it is about, in one word
 * @param problem what is the matter, in a sentence; empty if it holds
 */
public record Condition(String name, Optional<String> problem) {

  /** A condition, and what to say if it does not hold. */
  public static Condition of(String name, boolean holds, String otherwise) {
    return new Condition(name, holds ? Optional.empty() : Optional.of(otherwise));
  }

  /** Whether there is no problem. */
  public boolean holds() {
    return problem.isEmpty();
  }

  /** The name and the problem; the name alone if there is none. */
  @Override
  public String toString() {
    return problem.map(text -> name + ": " + text).orElse(name);
  }
}
