/** The exchange's history over HTTP. */
package org.metricdef.ingestion.sequence.rest;
