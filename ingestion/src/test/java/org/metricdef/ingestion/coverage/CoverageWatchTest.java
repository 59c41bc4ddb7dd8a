package org.metricdef.ingestion.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;

/** Which symbols are named as carried by nobody, and when. */
class CoverageWatchTest {

  private final ManualTime time = new ManualTime();
  private final CollectorRegistry registry = new CollectorRegistry();
  private final Group group = new Group();
  private final CoverageWatch watch = new CoverageWatch(
      group,
      group,
      PrometheusIngestionMetrics.register(registry, "test", "test", "test"),
      time,
      failure -> {
        throw new AssertionError(failure);
      });

  /** Partition 0 is ours and has A and B, partition 1 is another member's and has C. */
  private static final class Group implements CoverageWatch.Source, GroupView {

    final Set<String> wanted = new TreeSet<>(Set.of("A", "B", "C"));
    final Map<Integer, SortedSet<String>> assigned =
        new TreeMap<>(Map.of(0, new TreeSet<>(Set.of("A", "B")), 1, new TreeSet<>(Set.of("C"))));
    final Set<Integer> ours = new TreeSet<>(Set.of(0));
    final Set<String> open = new TreeSet<>(Set.of("A", "B"));
    Optional<Set<Integer>> taken = Optional.of(Set.of(0, 1));

    @Override
    public Set<String> wanted() {
      return wanted;
    }

    @Override
    public Map<Integer, SortedSet<String>> assigned() {
      return assigned;
    }

    @Override
    public Set<Integer> ours() {
      return ours;
    }

    @Override
    public Set<String> open() {
      return open;
    }

    @Override
    public Optional<Set<Integer>> taken() {
      return taken;
    }

    @Override
    public void close() {}
  }

  @Test
  void whereAllAreCarriedNoneIsNamed() throws Exception {
    look(Duration.ofHours(1));
    assertThat(watch.status().uncarried()).isEmpty();
  }

  @Test
  void aPartitionThatIsNobodysIsNamedWhenItLasts() throws Exception {
    group.taken = Optional.of(Set.of(0));
    look(Duration.ofSeconds(100));
    assertThat(watch.status().uncarried()).as("it may change hands").isEmpty();
    look(Duration.ofSeconds(60));
    assertThat(watch.status().uncarried()).isEqualTo(Map.of("C", Reason.NOBODY));
    assertThat(Samples.sum(registry, "k2_symbols_uncarried", Map.of("reason", "nobody")))
        .isEqualTo(1);
    group.taken = Optional.of(Set.of(0, 1));
    look(Duration.ofSeconds(20));
    assertThat(watch.status().uncarried()).isEmpty();
    assertThat(Samples.sum(registry, "k2_symbols_uncarried")).isZero();
  }

  @Test
  void aPartitionThatChangesHandsAgainAndAgainIsNotNamed() throws Exception {
    for (int i = 0; i < 20; i++) {
      group.taken = Optional.of(Set.of(0));
      look(Duration.ofSeconds(60));
      group.taken = Optional.of(Set.of(0, 1));
      look(Duration.ofSeconds(20));
    }
    assertThat(watch.status().uncarried()).isEmpty();
  }

  @Test
  void aSymbolWithoutAPartitionIsNamed() throws Exception {
    group.wanted.add("D");
    look(Duration.ofMinutes(3));
    assertThat(watch.status().uncarried()).isEqualTo(Map.of("D", Reason.NO_PARTITION));
  }

  @Test
  void aSymbolOfOursThatIsNotOpenIsNamed() throws Exception {
    group.open.remove("B");
    look(Duration.ofMinutes(3));
    assertThat(watch.status().uncarried()).isEqualTo(Map.of("B", Reason.NOT_OPEN));
  }

  @Test
  void whatKafkaDoesNotSayStaysAsItWas() throws Exception {
    group.taken = Optional.empty();
    look(Duration.ofMinutes(10));
    assertThat(watch.status().uncarried()).isEmpty();
    group.taken = Optional.of(Set.of(0));
    look(Duration.ofMinutes(3));
    group.taken = Optional.empty();
    look(Duration.ofMinutes(3));
    assertThat(watch.status().uncarried()).containsOnlyKeys("C");
  }

  @Test
  void aSymbolThatIsNotWantedIsNotMissed() throws Exception {
    group.wanted.remove("B");
    group.open.remove("B");
    look(Duration.ofMinutes(10));
    assertThat(watch.status().uncarried()).isEmpty();
  }

  private void look(Duration during) throws InterruptedException {
    for (Duration passed = Duration.ZERO;
        passed.compareTo(during) < 0;
        passed = passed.plusSeconds(20)) {
      watch.look();
      time.pass(Duration.ofSeconds(20));
    }
    watch.look();
  }
}
