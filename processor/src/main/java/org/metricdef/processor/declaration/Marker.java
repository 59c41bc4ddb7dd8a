package org.metricdef.processor.declaration;

/**
 * The empty interface that says, on a class path, that a set declares a metric. The compiler can
 * list a package and nothing else of a class path; so the package is named after the metric, and
 * the interface after the set. No two modules share such a package unless both declare the metric.
 */
public final class Marker {

  private static final String PACKAGE = "org.metricdef.catalogue.";

  private Marker() {}

  /** The binary name of a metric's marker. */
  public static String of(MetricDefinition metric) {
    // No part of a name begins with a digit, so that an underscore before a 1 is none of the dots.
    return packageOf(metric.fullName()) + "." + metric.set().replace("_", "_1").replace('.', '_');
  }

  /** The package that markers of all metrics of this name are in. */
  static String packageOf(String fullName) {
    return PACKAGE + "m_" + fullName.replaceAll("[^a-zA-Z0-9_]", "\\$");
  }

  /** The qualified name of the set that a marker of that simple name is for. */
  static String setOf(String marker) {
    return marker.replaceAll("_(?!1)", ".").replace("_1", "_");
  }
}
