package org.metricdef.processor.report;

import java.util.Optional;

/**
 * The content of a class file that verdicts depend on.
 *
 * @param hash the SHA-256 of its bytes, or {@link #ABSENT} if there is no such file
 * @param source the SHA-256 of the source that it was compiled from; empty if that is not known,
 *     for example because only the class file was seen
 */
record ClassFile(String hash, Optional<String> source) {

  /** In place of the hash of a file that does not exist. */
  static final String ABSENT = "absent";
}
