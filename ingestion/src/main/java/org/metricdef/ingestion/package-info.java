/**
 * The producer that streams Binance spot trades into Kafka. Data walks from {@code exchange}
 * (connection and frames) through {@code trade} (record and decoder) to {@code publish} (encoding,
 * Kafka, dead letters); {@code app} puts them together, {@code metrics} says what is measured.
 */
package org.metricdef.ingestion;
