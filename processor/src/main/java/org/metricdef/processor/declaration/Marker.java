package org.metricdef.processor.declaration;

/**
 * The empty interface that marks, on a class path, that a set declares a metric. The compiler can
 * list only packages of a class path. Therefore the package is named after the metric, and the
 * interface after the set. Two modules share such a package only if both declare the metric.
 */
public final class Marker {

  private static final String PACKAGE = "org.metricdef.catalogue.";

  private Marker() {}

  /** The binary name of the marker of a metric. */
  public static String of(MetricDefinition metric) {
    // No part of a name begins with a digit, so "_1" always stands for an underscore.
    return packageOf(metric.fullName()) + "." + metric.set().replace("_", "_1").replace('.', '_');
  }

  /** The package with the markers of all metrics of this name. */
  static String packageOf(String fullName) {
    return PACKAGE + "m_" + fullName.replaceAll("[^a-zA-Z0-9_]", "\\$");
  }

  /** The qualified name of the set that a marker with this simple name stands for. */
  static String setOf(String marker) {
    return marker.replaceAll("_(?!1)", ".").replace("_1", "_");
  }
}
