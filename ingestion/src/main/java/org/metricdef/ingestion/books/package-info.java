/**
 * Whether the books balance: of each id of each symbol it is known what became of it. What the
 * shards have committed is held against what the exchange has made.
 */
package org.metricdef.ingestion.books;
