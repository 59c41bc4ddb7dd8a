package org.metricdef.processor.declaration;

/** The names of the annotations. The processor does not need the annotation classes on its path. */
public final class AnnotationNames {

  public static final String METRIC_SET = "org.metricdef.MetricSet";
  public static final String METRIC_DEF = "org.metricdef.MetricDef";
  public static final String METRIC_NAME = "org.metricdef.MetricName";
  public static final String METRIC_LABELS = "org.metricdef.MetricLabels";
  public static final String LABEL_KEYS = "org.metricdef.LabelKeys";
  public static final String LABEL_NAME = "org.metricdef.LabelName";
  public static final String LABEL_VALUE = "org.metricdef.LabelValue";
  public static final String LABEL_NAMES = "org.metricdef.LabelNames";
  public static final String LABEL_VALUES = "org.metricdef.LabelValues";
  public static final String METRIC_HANDLE = "org.metricdef.MetricHandle";
  public static final String PASSES_KEYS = "org.metricdef.PassesKeys";
  public static final String PASSED_LABELS = "org.metricdef.PassedLabels";
  public static final String ADDED_KEY = "org.metricdef.AddedKey";
  public static final String GENERATED = "org.metricdef.MetricDefGenerated";

  private AnnotationNames() {}
}
