/** The command {@code holes}: shows confirmed holes, and asks the exchange for them again. */
package org.metricdef.ingestion.app.holes;
