package org.metricdef.processor.report;

import java.util.Optional;

/**
 * A class whose code was followed for the verdicts of another one.
 *
 * @param name its binary name
 * @param topLevel the qualified name of the top-level class around it
 * @param source the SHA-256 of its source; empty if only its class file was seen
 */
public record FollowedClass(String name, String topLevel, Optional<String> source) {

  /** The path of its class file in the class output. */
  String path() {
    return name.replace('.', '/') + ".class";
  }
}
