/** Finds out, without changing anything, whether a run would work and what it would do. */
package org.metricdef.ingestion.app.check;
