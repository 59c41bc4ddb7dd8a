/** Puts the parts together and runs them: command line, settings, lifecycle, HTTP. */
package org.metricdef.ingestion.app;
