package org.metricdef.testbed.exchange;

/**
 * The ids of a symbol from one beginning to the next, or until now.
 *
 * @param firstId of its first trade
 * @param lastId of its last one
 */
public record IdEpoch(long firstId, long lastId) {}
