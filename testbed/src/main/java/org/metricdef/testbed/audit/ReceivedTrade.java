package org.metricdef.testbed.audit;

import java.math.BigDecimal;

/**
 * What a trade record in Kafka says, as far as an exchange can vouch for it.
 *
 * @param timestampMicros when it was traded, microseconds since the epoch
 * @param sourceSequence the exchange's trade id
 */
record ReceivedTrade(
    String tradeId,
    String symbol,
    String assetClass,
    long timestampMicros,
    BigDecimal price,
    BigDecimal quantity,
    String side,
    long sourceSequence) {}
