/** Requests to the exchange over HTTP, and what may be asked of it. */
package org.metricdef.ingestion.rest;
