/** What this producer measures, and how a failing measurement is kept away from the data. */
package org.metricdef.ingestion.metrics;
