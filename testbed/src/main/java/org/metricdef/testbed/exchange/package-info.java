/** An exchange on loopback that speaks Binance's market data protocol, and what it sends. */
package org.metricdef.testbed.exchange;
