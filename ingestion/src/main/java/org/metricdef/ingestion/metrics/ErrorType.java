package org.metricdef.ingestion.metrics;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What kind of failure a Throwable is, as the value of a metric label: a closed set, so that a
 * series is never born from the text of an exception.
 */
public enum ErrorType {
  /** The Kafka client's buffer stayed full; the message was not taken. */
  BUFFER_FULL,
  /** A message beyond what the client or the topic allows. */
  RECORD_TOO_LARGE,
  /** Something did not happen in time. */
  TIMEOUT,
  /** The other side does not know who we are. */
  AUTHENTICATION,
  /** The other side knows, and does not let us. */
  AUTHORIZATION,
  /** A value could not be turned into bytes. */
  SERIALIZATION,
  /** Another producer has taken our place. */
  FENCED,
  /** A failure of the broker that passes. */
  BROKER_UNAVAILABLE,
  /** Settings that Kafka does not accept. */
  CONFIGURATION,
  /** Any other refusal by Kafka. */
  KAFKA,
  /** The waiting thread was told to stop. */
  INTERRUPTED,
  /** The name of the host does not resolve. */
  UNKNOWN_HOST,
  /** Nobody listens there. */
  CONNECTION_REFUSED,
  /** TLS could not be set up or broke, for example over a certificate. */
  TLS,
  /** The connection broke. */
  NETWORK,
  /** None of these. */
  OTHER;

  private static final int CAUSES_LOOKED_AT = 8;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }

  /**
   * The kind of a failure: the first in its chain of causes that is not a mere wrapper decides. Of
   * one that is not known (null) it is {@link #OTHER}.
   */
  public static ErrorType of(@Nullable Throwable failure) {
    ErrorType best = OTHER;
    Throwable link = failure;
    // Bounded: a chain of causes may be a ring.
    for (int i = 0; i < CAUSES_LOOKED_AT && link != null && isVague(best); i++) {
      ErrorType found = ofLink(link);
      best = found == OTHER ? best : found;
      link = link.getCause();
    }
    return best;
  }

  /** Whether the cause may still say more. */
  private static boolean isVague(ErrorType found) {
    return found == OTHER || found == KAFKA || found == NETWORK;
  }

  private static ErrorType ofLink(Throwable failure) {
    if (failure instanceof KafkaException kafka) {
      return ofKafka(kafka);
    }
    if (failure instanceof IOException network) {
      return ofNetwork(network);
    }
    if (failure instanceof java.util.concurrent.TimeoutException) {
      return TIMEOUT;
    }
    return failure instanceof InterruptedException ? INTERRUPTED : OTHER;
  }

  /** From the narrow to the wide: several of these extend one another. */
  private static ErrorType ofKafka(KafkaException failure) {
    if (failure instanceof BufferExhaustedException) {
      return BUFFER_FULL;
    }
    if (failure instanceof TimeoutException) {
      return TIMEOUT;
    }
    if (failure instanceof RecordTooLargeException) {
      return RECORD_TOO_LARGE;
    }
    if (failure instanceof AuthenticationException) {
      return AUTHENTICATION;
    }
    if (failure instanceof AuthorizationException) {
      return AUTHORIZATION;
    }
    if (failure instanceof SerializationException) {
      return SERIALIZATION;
    }
    if (failure instanceof ProducerFencedException
        || failure instanceof InvalidProducerEpochException) {
      return FENCED;
    }
    if (failure instanceof InterruptException) {
      return INTERRUPTED;
    }
    if (failure instanceof ConfigException) {
      return CONFIGURATION;
    }
    return failure instanceof RetriableException ? BROKER_UNAVAILABLE : KAFKA;
  }

  private static ErrorType ofNetwork(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    if (failure instanceof ConnectException) {
      return CONNECTION_REFUSED;
    }
    if (failure instanceof SocketTimeoutException) {
      return TIMEOUT;
    }
    return failure instanceof SSLException ? TLS : NETWORK;
  }
}
