package org.metricdef.ingestion.exchange;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.metricdef.ingestion.TimeSource;

/**
 * What the links of a feed have in common.
 *
 * @param hasRoom whether trades could be taken now
 * @param budget of connection attempts, for all links together
 * @param tasks runs what waits: opening and closing
 * @param wake to be called when a link has something to do, from any thread
 */
record LinkParts(
    StreamSettings settings,
    StreamTransport transport,
    FrameHandler handler,
    BooleanSupplier hasRoom,
    StreamMetrics metrics,
    TimeSource time,
    RandomGenerator random,
    AttemptBudget budget,
    Reconnections reconnections,
    ExecutorService tasks,
    Runnable wake) {}
