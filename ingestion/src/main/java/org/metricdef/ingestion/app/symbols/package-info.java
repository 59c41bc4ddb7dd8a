/** Which symbols are carried: what was configured, and what the exchange says of it. */
package org.metricdef.ingestion.app.symbols;
