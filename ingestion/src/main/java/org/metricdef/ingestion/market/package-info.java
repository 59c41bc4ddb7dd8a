/** What the exchange says of its symbols: assets, status, filters. */
package org.metricdef.ingestion.market;
