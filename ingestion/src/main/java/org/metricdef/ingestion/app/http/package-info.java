/** What is told over HTTP: the metrics, and whether the producer is well. */
package org.metricdef.ingestion.app.http;
