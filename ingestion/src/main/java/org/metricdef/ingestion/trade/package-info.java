/** What a trade is, and how a frame of the exchange becomes one. */
package org.metricdef.ingestion.trade;
