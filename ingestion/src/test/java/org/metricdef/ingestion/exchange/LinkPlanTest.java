package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkPlanTest {

  @Test
  void spreadsSymbolsEvenlyOverAsFewLinksAsWillDo() {
    LinkPlan plan = LinkPlan.EMPTY.with(LinkBench.symbols(2_500), 1_024);
    assertThat(plan.links()).extracting(Set::size).containsExactlyInAnyOrder(834, 833, 833);
    assertThat(plan.size()).isEqualTo(3);
  }

  @Test
  void aSymbolStaysWhereItIs() {
    LinkPlan before = LinkPlan.EMPTY.with(LinkBench.symbols(10), 4);
    LinkPlan after = before.with(LinkBench.symbols(12), 4);
    for (int i = 0; i < before.links().size(); i++) {
      assertThat(after.links().get(i)).containsAll(before.links().get(i));
    }
    assertThat(after.size()).isEqualTo(3);
  }

  @Test
  void noSymbolsNeedNoLink() {
    LinkPlan plan = LinkPlan.EMPTY.with(LinkBench.symbols(10), 4).with(Set.of(), 4);
    assertThat(plan.size()).isZero();
    assertThat(plan.links()).hasSize(3);
    assertThat(plan.with(LinkBench.symbols(1), 4).links()).hasSize(3);
  }

  @Test
  void eachSymbolIsOnOneLinkWhateverChanges() {
    Random random = new Random(1);
    LinkPlan plan = LinkPlan.EMPTY;
    for (int i = 0; i < 300; i++) {
      Set<String> wanted = new HashSet<>(LinkBench.symbols(random.nextInt(100)));
      wanted.removeIf(symbol -> random.nextInt(3) == 0);
      plan = plan.with(wanted, 7);
      assertThat(plan.links().stream().flatMap(Set::stream))
          .containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(plan.links()).allMatch(link -> link.size() <= 7);
    }
  }
}
