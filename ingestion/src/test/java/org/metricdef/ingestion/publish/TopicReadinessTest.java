package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;

class TopicReadinessTest {

  private static final String TOPIC = "market.crypto.trades.binance";

  private final ManualTime time = new ManualTime();
  private int refusals;

  @Test
  void waitsUntilEveryPartitionAnswers() throws Exception {
    Admin admin = admin(new LeaderNotAvailableException("in election"), 3);
    assertThat(TopicReadiness.await(admin, TOPIC, time)).isEqualTo(2);
    assertThat(time.sleeps()).hasSize(3);
  }

  @Test
  void namesTheTopicThatDoesNotGetReady() {
    Admin admin = admin(new LeaderNotAvailableException("in election"), Integer.MAX_VALUE);
    assertThatThrownBy(() -> TopicReadiness.await(admin, TOPIC, time))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("topic " + TOPIC + " is not ready for records after 30 s")
        .hasRootCauseMessage("in election");
    assertThat(time.since(0)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void doesNotWaitForWhatWillNotPass() {
    Admin admin = admin(new TopicAuthorizationException(TOPIC), Integer.MAX_VALUE);
    assertThatThrownBy(() -> TopicReadiness.await(admin, TOPIC, time))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(time.sleeps()).isEmpty();
  }

  /** A cluster with a topic of two partitions, the second of which fails so many times. */
  private Admin admin(ApiException failure, int times) {
    return (Admin) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Admin.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "describeTopics" -> new Described();
          case "listOffsets" -> refusals++ < times ? offsets(failure) : offsets(null);
          default -> throw new UnsupportedOperationException(method.getName());
        });
  }

  private static ListOffsetsResult offsets(ApiException failure) {
    KafkaFutureImpl<ListOffsetsResultInfo> second = new KafkaFutureImpl<>();
    if (failure == null) {
      second.complete(null);
    } else {
      second.completeExceptionally(failure);
    }
    return new ListOffsetsResult(Map.of(
        new TopicPartition(TOPIC, 0),
        KafkaFuture.completedFuture(null),
        new TopicPartition(TOPIC, 1),
        second));
  }

  private static final class Described extends DescribeTopicsResult {
    Described() {
      super(null, Map.of(TOPIC, KafkaFuture.completedFuture(description())));
    }

    private static TopicDescription description() {
      return new TopicDescription(TOPIC, false, List.of(partition(0), partition(1)));
    }

    private static TopicPartitionInfo partition(int number) {
      return new TopicPartitionInfo(number, Node.noNode(), List.of(), List.of());
    }
  }
}
