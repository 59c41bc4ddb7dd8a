/**
 * Where the values of the options come from when the command line does not give them: a file and
 * the environment.
 */
package org.metricdef.ingestion.app.config;
