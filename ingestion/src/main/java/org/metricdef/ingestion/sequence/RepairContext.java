package org.metricdef.ingestion.sequence;

import java.util.concurrent.Semaphore;
import org.metricdef.ingestion.RateLimit;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.rest.RequestBudget;

/**
 * What the repairs of all symbols share.
 *
 * @param holdRoom a permit for each live trade that may still be held
 * @param evidence where trades go that cannot be right
 * @param failureLog lets a line through now and then
 */
record RepairContext(
    RepairSettings settings,
    TradeHistory history,
    RequestBudget budget,
    BackOff backOff,
    RepairQueue queue,
    Semaphore holdRoom,
    SequenceMetrics metrics,
    Evidence evidence,
    RateLimit failureLog,
    TimeSource time) {}
