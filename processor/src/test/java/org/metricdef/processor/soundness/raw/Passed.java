package org.metricdef.processor.soundness.raw;

/** The ways in which programs pass label values. */
enum Passed {
  DIRECTLY(1),
  ARRAY(1),
  ARRAY_FILLED(1),
  ARRAY_FILLED_IN_LOOP(1),
  ARRAY_CONSTANT(1),
  ARRAY_FROM_HELPER(1),
  ARRAY_CHANGED_BY_HELPER(1),
  ARRAY_CLONED(1),
  VARARGS_HELPER(1),
  VARARGS_HELPER_TWICE(2),
  HELPER_WITH_PARAMETERS(1),
  TWO_HELPERS(1),
  LIST_TO_ARRAY(1),
  LIST_FILLED(1),
  STREAM_TO_ARRAY(1),
  BRANCH(2),
  EARLY_RETURN(2),
  SWITCH(2),
  SWITCH_ARROW(2),
  FAILURE_PATH(2),
  TRY_WITH_BROAD_CATCH(1),
  FINALLY(2),
  LOOP(1),
  LOOP_OVER_ARRAY(1),
  FOR_EACH_LAMBDA(1),
  CHOSEN_VALUE(1),
  CHOSEN_ARRAY(2),
  LAMBDA(1),
  ANONYMOUS_CLASS(1),
  CHILD_IN_VARIABLE(1),
  CHILD_IN_FIELD(1),
  CHILD_CACHED(1),
  COLLECTOR_IN_VARIABLE(1),
  FACADE_CLASS(1);

  /** On how many paths it passes values. */
  final int paths;

  Passed(int paths) {
    this.paths = paths;
  }
}
