package org.metricdef.demo.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.demo.chaos.ChaosSchedule.Planned;

class AgendaTest {

  private static final Planned FIRST = new Planned(100, ProcessFault.BROKER_KILLED, 1);
  private static final Planned SECOND = new Planned(300, ProcessFault.PRODUCER_KILLED, 2);

  private final Agenda agenda = new Agenda(List.of(FIRST, SECOND));

  @Test
  void nothingIsOverdueBeforeItBegins() {
    assertEquals(0, agenda.overdue(5_000));

    agenda.begin();

    assertEquals(4_900, agenda.overdue(5_000));
  }

  @Test
  void theFaultThatIsStrikingIsOverdueUntilItIsOver() {
    agenda.begin();

    assertEquals(0, agenda.overdue(99));
    assertEquals(150, agenda.overdue(250));

    agenda.done();

    assertEquals(Optional.of(SECOND), agenda.next());
    assertEquals(0, agenda.overdue(250));
  }

  @Test
  void nothingIsOverdueAfterTheLast() {
    agenda.begin();
    agenda.done();
    agenda.done();

    assertEquals(Optional.empty(), agenda.next());
    assertEquals(0, agenda.overdue(5_000));
  }
}
