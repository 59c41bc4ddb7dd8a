/**
 * Holes after they were confirmed: what became of each, and the trades in them that the exchange's
 * history gives later after all.
 */
package org.metricdef.ingestion.holes;
