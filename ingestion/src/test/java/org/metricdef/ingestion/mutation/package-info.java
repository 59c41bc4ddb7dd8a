/**
 * Mutation of this module: mistakes with labels are put into its sources one at a time. Each mutant
 * is compiled with the checker, and compiled without it and run against the real client; what the
 * run shows says whether the checker was right.
 */
package org.metricdef.ingestion.mutation;
