package org.metricdef.testbed.audit;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a trade record in Kafka says, as far as an exchange can vouch for it.
 *
 * @param messageId of the record
 * @param timestampMicros when it was traded, microseconds since the epoch
 * @param sourceSequence the exchange's trade id
 * @param repaired whether it says that it came by the exchange's history
 */
record ReceivedTrade(
    UUID messageId,
    String tradeId,
    String symbol,
    String assetClass,
    long timestampMicros,
    BigDecimal price,
    BigDecimal quantity,
    String currency,
    String side,
    long sourceSequence,
    boolean repaired) {}
