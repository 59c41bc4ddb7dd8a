/** The exchange's list of markets over HTTP. */
package org.metricdef.ingestion.market.rest;
