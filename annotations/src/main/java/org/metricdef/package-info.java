/** What users of MetricDef write: declarations of metrics, label maps, and typed handles. */
package org.metricdef;
