package org.metricdef.processor.library;

/**
 * The effect of a collection's method. It is data, and {@link CollectionCall} carries it out, so a
 * row of a table costs no class of its own.
 *
 * @param keepsKeys whether the method cannot remove a key of a map
 * @param keepsPairs whether the method can neither change an element nor the order of them
 * @param operation what the method does
 */
record CollectionEffect(boolean keepsKeys, boolean keepsPairs, Operation operation) {

  /** What a method does, each as the method of {@link CollectionCall} with that name. */
  enum Operation {
    PUT_FIRST,
    PUT_LAST,
    PUT_PAIR,
    PUT_AT,
    REPLACE,
    REPLACE_EACH,
    PUT_AND_PASS_ON,
    COMPARE_AND_SET,
    PUT_UNDER_KEY,
    PUT_ALL_OF_LAST,
    PUT_COMPUTED,
    ELEMENT,
    ELEMENT_OR_NULL,
    ELEMENT_OR_ARGUMENT,
    ELEMENT_OR_SUPPLIED,
    ITSELF_OR_SUPPLIED,
    VALUE_UNDER_KEY_OR_NULL,
    VALUE_UNDER_KEY_OR_DEFAULT,
    ITSELF,
    ITSELF_OR_NULL,
    COPIED,
    CLONED,
    COPY_WITH_NULL,
    ENTRIES,
    COLLECTED,
    NOTHING,
    VISIT,
    VISIT_IF_THERE,
    VISIT_OR_RUN,
    VISIT_PAIRS,
    VISIT_AND_PASS_ON,
    MAPPED,
    MAPPED_WITHOUT_NULL,
    FLAT_MAPPED
  }

  static CollectionEffect of(Operation operation) {
    return new CollectionEffect(false, false, operation);
  }

  CollectionEffect keepingKeys() {
    return new CollectionEffect(true, true, operation);
  }

  /** A method that leaves each other element of an array where it is. */
  CollectionEffect keepingPositions() {
    return new CollectionEffect(true, keepsPairs, operation);
  }

  /** A method that only reads a list may still let others remove a key of a map. */
  CollectionEffect keepingPairs() {
    return new CollectionEffect(keepsKeys, true, operation);
  }
}
