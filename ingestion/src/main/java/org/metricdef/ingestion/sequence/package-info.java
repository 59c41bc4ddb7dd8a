/**
 * Trades of each symbol in the order of their ids, each once: what the stream left out is asked of
 * the exchange's history.
 */
package org.metricdef.ingestion.sequence;
