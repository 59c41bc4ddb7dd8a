package org.metricdef.processor.report;

/**
 * A class whose code was followed for the verdicts of another one.
 *
 * @param name its binary name
 * @param topLevel the qualified name of the top-level class around it
 * @param isRead whether javac has read its source, and not only its class file
 */
public record FollowedClass(String name, String topLevel, boolean isRead) {

  /** The path of its class file in the class output. */
  String path() {
    return name.replace('.', '/') + ".class";
  }
}
