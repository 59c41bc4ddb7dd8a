package org.metricdef.ingestion.exchange;

/**
 * How the stream stands.
 *
 * @param connected whether a connection is open now
 * @param url what it is connected to, or tries to be
 * @param reconnects attempts after the first
 * @param trades valid trades received
 * @param refused frames received that are no valid spot trade
 * @param dropped frames received and lost, because they could not be published for too long
 * @param lastEnd what ended the connection before; null if none has ended
 */
public record StreamStatus(
    boolean connected,
    String url,
    long reconnects,
    long trades,
    long refused,
    long dropped,
    DisconnectReason lastEnd) {}
