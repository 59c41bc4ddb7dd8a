package org.metricdef.demo.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.FaultPlan;

/**
 * What goes wrong, and after how many trades. The same settings, the same schedule.
 *
 * @param exchange what befalls connections, frames, ids and the history
 * @param processes what befalls broker and producers, in order
 * @param adversary what the exchange does that none should, in order
 */
record ChaosSchedule(
    List<FaultPlan.Planned> exchange,
    List<Planned> processes,
    List<AdversaryPlan.Planned> adversary) {

  /** The last tenth is left in peace, as in a {@link FaultPlan}. */
  private static final double SHARE = 0.9;

  private static final int PROCESS_FAULTS_IN = 8;

  /**
   * A fault of a process, and its time.
   *
   * @param afterTrades it strikes when so many trades have happened, and the one before it is over
   * @param draw for what is left open: which producer, how long
   */
  record Planned(long afterTrades, ProcessFault fault, long draw) {}

  ChaosSchedule {
    exchange = List.copyOf(exchange);
    processes = List.copyOf(processes);
    adversary = List.copyOf(adversary);
  }

  /** An eighth of the faults befall processes; more if else not each kind would come. */
  static ChaosSchedule of(ChaosSettings settings) {
    int kinds = ProcessFault.values().length;
    int ofProcesses =
        Math.max(settings.faults() / PROCESS_FAULTS_IN, Math.min(kinds, settings.faults() * 2 / 3));
    FaultPlan plan =
        FaultPlan.random(settings.seed(), settings.trades(), settings.faults() - ofProcesses);
    AdversaryPlan adversary = AdversaryPlan.random(
        settings.seed() + 2,
        settings.trades(),
        settings.adversary(),
        settings.expendable().size());
    return new ChaosSchedule(
        withRequests(plan.planned()),
        processes(settings.seed(), settings.trades(), ofProcesses),
        adversary.planned());
  }

  /** How many faults there are, without what the adversary does. */
  int size() {
    return exchange.size() + processes.size();
  }

  /** A fault of the history shows only if the history is asked: a frame is lost along with it. */
  private static List<FaultPlan.Planned> withRequests(List<FaultPlan.Planned> planned) {
    List<FaultPlan.Planned> all = new ArrayList<>();
    for (FaultPlan.Planned each : planned) {
      all.add(each);
      if (each.fault() instanceof Fault.OfRest) {
        all.add(new FaultPlan.Planned(each.afterTrades(), new Fault.OfFrames(FaultKind.LOST, 1)));
      }
    }
    return all;
  }

  private static List<Planned> processes(long seed, long trades, int count) {
    Random random = new Random(seed + 1); // Else the same numbers as the exchange's.
    List<ProcessFault> round = new ArrayList<>();
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (round.isEmpty()) {
        round.addAll(Arrays.asList(ProcessFault.values()));
        Collections.shuffle(round, random);
      }
      long after = (long) ((i + random.nextDouble()) * trades * SHARE / count);
      planned.add(new Planned(after, round.remove(round.size() - 1), random.nextLong()));
    }
    return planned;
  }
}
