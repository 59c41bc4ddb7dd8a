package org.metricdef.ingestion.trade;

/**
 * A frame that is not a valid spot trade, kept as it came.
 *
 * @param frame the frame's bytes; UTF-8 where it was text. The array is not copied and must not be
 *     changed.
 * @param reason why it was refused
 * @param receivedMicros when it arrived, in microseconds since 1970
 * @param origin what it came over, for example the URL of the connection
 */
public record DeadLetter(byte[] frame, RefusalReason reason, long receivedMicros, String origin) {}
