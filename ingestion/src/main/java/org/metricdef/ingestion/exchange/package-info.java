/**
 * The connections to the exchange: opened, watched, replaced, and the frames that come over them.
 *
 * <p>{@link org.metricdef.ingestion.exchange.BinanceFeed} spreads the symbols over {@code Link}s
 * ({@code LinkPlan}). A link is a state machine ({@code LinkState}) over one {@code LinkConnection}
 * at a time, or two while one is replaced: the new one is opened, subscribed and confirmed ({@code
 * Subscription}) before the old one is drained and closed. All links are stepped by one thread,
 * which never waits for a peer; frames are handled on the thread of the connection they came over
 * ({@code ConnectionEvents}, {@code FrameHandler}). A trade that cannot be taken ends its
 * connection; its link comes back when there is room, and what was missed is asked for by id.
 *
 * <p>The exchange's limits are kept here: {@code MessagePace} (messages a second), {@code
 * AttemptBudget} (attempts in five minutes), {@code ConnectionMonitor} (pings, age).
 */
package org.metricdef.ingestion.exchange;
