/**
 * What a trade is, how a frame of the exchange becomes one, and the sinks for trades and dead
 * letters.
 */
package org.metricdef.ingestion.trade;
