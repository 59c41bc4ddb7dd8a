package org.metricdef.processor.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The class files that the verdicts of a class depend on, beside its own.
 *
 * @param name the qualified name of the class
 * @param files the content of each file; the keys are the files' paths in the class output
 */
record Dependencies(String name, Map<String, ClassFile> files) {

  Dependencies {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
