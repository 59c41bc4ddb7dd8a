package org.metricdef.processor.flow.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Taint.Nature;

/** The lattice of taints: its join obeys the laws, and its height is finite. */
class TaintsTest {

  private static final Taints TEXT = taint(Nature.UNBOUNDED, 1);
  private static final Taints NULL = taint(Nature.NULL, 2);

  @Test
  void joinIsAnUpperBound() {
    Taints both = TEXT.join(NULL);
    assertThat(both.all()).containsAll(TEXT.all()).containsAll(NULL.all());
    assertThat(both).isEqualTo(NULL.join(TEXT)).isEqualTo(both.join(TEXT));
    assertThat(TEXT.join(Taints.NONE)).isEqualTo(Taints.NONE.join(TEXT)).isEqualTo(TEXT);
  }

  @Test
  void ofTwoWaysTheShortestStays() {
    Taints direct = TEXT.via(hop("'b'", 9));
    Taints roundabout = TEXT.via(hop("'a'", 5)).via(hop("'b'", 9));
    assertThat(direct.join(roundabout)).isEqualTo(roundabout.join(direct)).isEqualTo(direct);
  }

  @Test
  void aLoopComesToAnEnd() {
    Taints head = TEXT;
    Taints turn = head;
    for (int i = 0; i < 100; i++) {
      turn = turn.via(hop("'line %d'".formatted(i), 10 + i));
      head = head.join(turn);
    }
    assertThat(head).isEqualTo(TEXT);
    assertThat(turn.all().first().hops()).hasSizeLessThan(10);
  }

  @Test
  void whatIsNotNullIsStillUnbounded() {
    assertThat(TEXT.join(NULL).notNull()).isEqualTo(TEXT);
    assertThat(NULL.notNull()).isEqualTo(Taints.NONE);
  }

  @Test
  void traitsStayWithTheUnknownPartOfAValue() {
    Value unknown = TEXT.on(new Value.Unknown(new UnknownCause(Place.NOWHERE, "it is computed")));
    assertThat(Taints.of(unknown.join(Value.known("none")))).isEqualTo(TEXT);
    assertThat(Taints.of(Value.known("none").join(unknown))).isEqualTo(TEXT);
    assertThat(Taints.of(unknown.join(Value.fixed(Keys.empty())))).isEqualTo(TEXT);
    assertThat(Taints.of(TEXT.on(Value.known("none")))).isEqualTo(Taints.NONE);
  }

  @Test
  void aSureOverwriteForgetsTheOldValue() {
    Keys put = Keys.empty().with(Set.of("a"), new Origin(place(3), "put"), TEXT);
    assertThat(put.facts().get("a").values().values()).containsExactly(TEXT);
    Keys again = put.with(Set.of("a"), new Origin(place(4), "put"));
    assertThat(again.facts().get("a").values()).isEmpty();
    assertThat(put.join(again).facts().get("a").values().values()).containsExactly(TEXT);
    Keys perhaps = put.with(Set.of("a", "b"), new Origin(place(5), "put"), NULL);
    assertThat(perhaps.facts().get("a").values().values()).containsExactly(TEXT, NULL);
    assertThat(put.withAnyValues().facts().get("a").values()).isEmpty();
    assertThat(put.open()).isEqualTo(Optional.empty());
  }

  private static Taints taint(Nature nature, int line) {
    return Taints.of(Taint.at(nature, place(line), "x", "what", "fix"));
  }

  private static Hop hop(String how, int line) {
    return new Hop(how, place(line));
  }

  private static Place place(int line) {
    return new Place("A.java", line);
  }
}
