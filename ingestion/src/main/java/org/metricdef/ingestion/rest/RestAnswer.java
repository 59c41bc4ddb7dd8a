package org.metricdef.ingestion.rest;

import java.util.OptionalInt;

/**
 * A successful answer of one of the exchange's servers.
 *
 * @param host the server's name
 * @param server which of the servers it is, from 0 on
 * @param turn which server it was whose turn it was, for {@link RestClient#passOver}; negative if
 *     the server was asked out of turn
 * @param body the bytes as they came; the array is not copied and must not be changed
 * @param usedWeight what the exchange says our address has used in this minute; empty if it does
 *     not say
 */
public record RestAnswer(String host, int server, int turn, byte[] body, OptionalInt usedWeight) {}
