package org.metricdef.testbed.audit;

import java.math.BigDecimal;

/**
 * What a trade record in Kafka says, as far as an exchange can vouch for it.
 *
 * @param timestampMicros when it was traded, microseconds since the epoch
 * @param sourceSequence the exchange's trade id
 * @param repaired whether it says that it came by the exchange's history
 */
record ReceivedTrade(
    String tradeId,
    String symbol,
    String assetClass,
    long timestampMicros,
    BigDecimal price,
    BigDecimal quantity,
    String side,
    long sourceSequence,
    boolean repaired) {}
