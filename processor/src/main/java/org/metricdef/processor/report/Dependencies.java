package org.metricdef.processor.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the verdicts of a class depend on, beside its own file.
 *
 * @param name the qualified name of the class
 * @param hashes the content of each file, as the SHA-256 of its bytes; the keys are the files'
 *     paths in the class output
 * @param declarations the digests of what other top-level classes stated, by their qualified names
 */
record Dependencies(String name, Map<String, String> hashes, Map<String, String> declarations) {

  /** In place of the hash of a file that does not exist. */
  static final String ABSENT = "absent";

  Dependencies {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    declarations = Collections.unmodifiableSortedMap(new TreeMap<>(declarations));
  }
}
