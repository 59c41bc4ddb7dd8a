package org.metricdef.ingestion.mutation;

import java.util.List;

/**
 * A mutant and what became of it.
 *
 * @param errors what javac said with the checker
 * @param failures what went wrong when it was run; empty where it was not
 */
record Trial(Mutant mutant, Outcome outcome, List<String> errors, List<String> failures) {

  /**
   * Puts a mutant through both compilations and a run, and compares with the unchanged producer.
   */
  static Trial of(Mutant mutant, Javac javac, Behaviour original)
      throws ReflectiveOperationException {
    List<String> errors = javac.compileChecked(mutant.sources()).errors();
    Javac.Result unchecked = javac.compileUnchecked(mutant.sources());
    if (!unchecked.errors().isEmpty()) {
      // What plain javac refuses, javac with us must refuse.
      Outcome outcome = errors.isEmpty() ? Outcome.ESCAPED : Outcome.STILLBORN;
      return new Trial(mutant, outcome, errors, unchecked.errors());
    }
    List<String> failures = Behaviour.of(unchecked.classes()).failuresAgainst(original);
    Outcome outcome = failures.isEmpty()
        ? (errors.isEmpty() ? Outcome.HARMLESS : Outcome.OVERCAUTIOUS)
        : (errors.isEmpty() ? Outcome.ESCAPED : Outcome.REFUSED);
    return new Trial(mutant, outcome, errors, failures);
  }

  @Override
  public String toString() {
    return "%s: %s of %s at %s: %s%n    javac: %s%n    run: %s"
        .formatted(
            outcome.title(),
            mutant.kind(),
            mutant.metric(),
            mutant.place(),
            mutant.change(),
            errors,
            failures);
  }
}
