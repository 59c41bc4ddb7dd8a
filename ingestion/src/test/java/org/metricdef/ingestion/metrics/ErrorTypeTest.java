package org.metricdef.ingestion.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class ErrorTypeTest {

  @Test
  void tellsTheKindsOfKafkasFailuresApart() {
    assertThat(ErrorType.of(new BufferExhaustedException("full"))).isEqualTo(ErrorType.BUFFER_FULL);
    assertThat(ErrorType.of(new TimeoutException("late"))).isEqualTo(ErrorType.TIMEOUT);
    assertThat(ErrorType.of(new RecordTooLargeException("big")))
        .isEqualTo(ErrorType.RECORD_TOO_LARGE);
    assertThat(ErrorType.of(new TopicAuthorizationException("no")))
        .isEqualTo(ErrorType.AUTHORIZATION);
    assertThat(ErrorType.of(new NotEnoughReplicasException("wait")))
        .isEqualTo(ErrorType.BROKER_UNAVAILABLE);
    assertThat(ErrorType.of(new KafkaException("?"))).isEqualTo(ErrorType.KAFKA);
  }

  @Test
  void looksThroughWhatMerelyWraps() {
    assertThat(ErrorType.of(new ExecutionException(new TimeoutException("late"))))
        .isEqualTo(ErrorType.TIMEOUT);
    assertThat(ErrorType.of(new IOException("handshake failed", new ConnectException("refused"))))
        .isEqualTo(ErrorType.CONNECTION_REFUSED);
    assertThat(ErrorType.of(new IOException("closed", new SSLHandshakeException("certificate"))))
        .isEqualTo(ErrorType.TLS);
    assertThat(ErrorType.of(new KafkaException("cannot construct", new RecordTooLargeException())))
        .isEqualTo(ErrorType.RECORD_TOO_LARGE);
  }

  @Test
  void knowsNothingOfOtherFailures() {
    assertThat(ErrorType.of(new IllegalStateException("id 123"))).isEqualTo(ErrorType.OTHER);
    assertThat(ErrorType.of(null)).isEqualTo(ErrorType.OTHER);
  }

  @Test
  void isNotCaughtInARingOfCauses() {
    Exception inner = new IllegalStateException("inner");
    Exception outer = new IllegalStateException("outer", inner);
    inner.initCause(outer);
    assertThat(ErrorType.of(outer)).isEqualTo(ErrorType.OTHER);
  }

  @Test
  void hasLabelsFitForAMetric() {
    assertThat(Arrays.stream(ErrorType.values()).map(ErrorType::label))
        .allMatch(label -> label.matches("[a-z_]+"))
        .doesNotHaveDuplicates();
  }
}
