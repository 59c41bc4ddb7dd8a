package org.metricdef.processor.report;

import java.util.List;

/**
 * A call by which code records with a client that nobody has annotated, or registers a meter of it.
 *
 * @param line the line number; 0 if it is unknown
 * @param client the client: {@code simpleclient}, {@code prometheus-metrics}, {@code micrometer} or
 *     {@code opentelemetry}
 * @param kind the kind of meter, for clients in which two kinds may share a name; else empty
 * @param metric the name that the code gives the metric; empty if it is not known
 * @param keys the label names or keys; empty if there are none, or if they are not known
 * @param known whether all that decides on the call is known
 */
public record ClientCall(
    long line, String client, String kind, String metric, List<String> keys, boolean known) {

  public ClientCall {
    keys = List.copyOf(keys);
  }
}
