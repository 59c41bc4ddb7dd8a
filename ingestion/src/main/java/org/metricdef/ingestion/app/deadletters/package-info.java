/** Reads the frames that were no valid trades, and finds out what would become of them now. */
package org.metricdef.ingestion.app.deadletters;
