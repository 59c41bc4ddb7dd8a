package org.metricdef.ingestion.rest;

import java.util.OptionalInt;

/**
 * A successful answer of one of the exchange's servers.
 *
 * @param host the server's name
 * @param turn which request to which server it was, for {@link RestClient#passOver}
 * @param body the bytes as they came; the array is not copied and must not be changed
 * @param usedWeight what the exchange says our address has used in this minute; empty if it does
 *     not say
 */
public record RestAnswer(String host, int turn, byte[] body, OptionalInt usedWeight) {}
