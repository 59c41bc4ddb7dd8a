/** The connection to the exchange: opened, watched, replaced, and the frames that come over it. */
package org.metricdef.ingestion.exchange;
