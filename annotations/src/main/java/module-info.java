/** What users write: metric declarations, label maps, typed handles. */
module org.metricdef.annotations {
  exports org.metricdef;
}
