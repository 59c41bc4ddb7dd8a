package org.metricdef.processor.soundness.raw;

/** The ways in which programs give tags to a meter. Texts are keys and values in turn. */
enum Tagged {
  TEXTS(1, true),
  TEXTS_IN_ARRAY(1, true),
  TEXTS_IN_FILLED_ARRAY(1, true),
  TEXTS_IN_CONSTANT(1, true),
  TEXTS_IN_CHOSEN_ARRAY(2, true),
  TEXTS_FROM_HELPER(1, true),
  TEXTS_FROM_LIST(1, true),
  VARARGS_HELPER(1, true),
  VARARGS_HELPER_WITH_NAME(1, true),
  TWO_HELPERS(1, true),
  TAGS_OF_TEXTS(1, true),
  TAGS_AND_TEXTS(1, true),
  TAGS_CONCAT_TEXTS(1, true),
  BUILDER_TAGS(1, true),
  BRANCH(2, true),
  EARLY_RETURN(2, true),
  SWITCH(2, true),
  FAILURE_PATH(2, true),
  FINALLY(2, true),
  TRY_WITH_BROAD_CATCH(1, true),
  LOOP(1, true),
  LAMBDA(1, true),
  CHOSEN_METER(2, true),
  METER_IN_FIELD(1, true),
  METER_CACHED(1, true),
  METER_FROM_HELPER(1, true),
  OTHER_CLASS(1, true),
  TAGS_OF_TAGS(1, false),
  TAGS_AND_TAGS(1, false),
  TAGS_CONCAT(1, false),
  TAGS_REPLACED_BY_KEY(1, false),
  TAGS_FROM_HELPER(1, false),
  TAGS_IN_CONSTANT(1, false),
  TAGS_IN_FIELD(1, false),
  TAGS_AS_PARAMETER(1, false),
  TAGS_CHOSEN(2, false),
  TAGS_BY_SWITCH(2, false),
  TAG_ON_ONE_PATH(2, false),
  LIST_OF_TAGS(1, false),
  LIST_FILLED(1, false),
  LIST_TAG_ON_ONE_PATH(2, false),
  STREAM_OF_TAGS(1, false),
  BUILDER_TAG(1, false),
  BUILDER_IN_VARIABLE(1, false),
  BUILDER_IN_FIELD(1, false),
  BUILDER_FROM_HELPER(1, false),
  BUILDER_TAG_ON_ONE_PATH(2, false),
  METER_PROVIDER(1, false),
  ENUM_HOLDS_NAME_AND_KEYS(1, false),
  TAGS_OF_SUPERCLASS(1, false);

  /** On how many paths it passes tags. */
  final int paths;

  /** Whether one text may be missing. */
  final boolean texts;

  Tagged(int paths, boolean texts) {
    this.paths = paths;
    this.texts = texts;
  }
}
