package org.metricdef.testbed.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.metricdef.testbed.fault.Fault.OfFrames;
import org.metricdef.testbed.fault.Fault.OfRest;

/**
 * Faults, and after how many trades each strikes.
 *
 * @param planned in order
 */
public record FaultPlan(List<Planned> planned) {

  /** Nothing goes wrong. */
  public static final FaultPlan NONE = new FaultPlan(List.of());

  /**
   * A fault and its time.
   *
   * @param afterTrades it strikes when so many trades have happened
   */
  public record Planned(long afterTrades, Fault fault) {}

  private static final int[] CLOSE_CODES = {1000, 1001, 1006, 1011};

  /** A plan; throws IllegalArgumentException if the faults are not in order of their times. */
  public FaultPlan {
    planned = List.copyOf(planned);
    for (int i = 1; i < planned.size(); i++) {
      if (planned.get(i).afterTrades() < planned.get(i - 1).afterTrades()) {
        throw new IllegalArgumentException("not in order: " + planned.get(i));
      }
    }
  }

  /** A plan with faults of every kind; see {@link #random(long, long, int, Set)}. */
  public static FaultPlan random(long seed, long trades, int faults) {
    return random(seed, trades, faults, EnumSet.allOf(FaultKind.class));
  }

  /**
   * A plan drawn from a seed: the same seed, the same plan. Each kind comes equally often, and the
   * last tenth of the trades is left in peace, so that what was broken can be fixed.
   *
   * @param trades over how many trades the faults are spread
   * @throws IllegalArgumentException if there are faults but no kinds
   */
  public static FaultPlan random(long seed, long trades, int faults, Set<FaultKind> kinds) {
    if (kinds.isEmpty() && faults > 0) {
      throw new IllegalArgumentException("no kinds of faults");
    }
    Random random = new Random(seed);
    List<FaultKind> round = new ArrayList<>();
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < faults; i++) {
      if (round.isEmpty()) {
        round.addAll(EnumSet.copyOf(kinds));
        Collections.shuffle(round, random);
      }
      long share = (long) ((i + random.nextDouble()) * trades * 0.9 / faults);
      planned.add(new Planned(share, fault(round.remove(round.size() - 1), random)));
    }
    return new FaultPlan(planned);
  }

  private static Fault fault(FaultKind kind, Random random) {
    Duration moment = Duration.ofMillis(100 + random.nextInt(900));
    return switch (kind) {
      case CUT -> new Fault.Cut();
      case CLOSE -> new Fault.Close(CLOSE_CODES[random.nextInt(CLOSE_CODES.length)]);
      case SHUTDOWN -> new Fault.Shutdown(moment);
      case HALF_OPEN -> new Fault.HalfOpen();
      case SLOW_LINK -> new Fault.SlowLink(20_000 + random.nextInt(80_000), moment);
      case NO_PONGS -> new Fault.NoPongs(moment);
      case REFUSING -> new Fault.Refusing(moment);
      case MUTE_TCP -> new Fault.MuteTcp(moment);
      case MUTE_WEBSOCKET -> new Fault.MuteWebSocket(moment);
      case SPLIT, DOUBLED, REORDERED, LOST, OVERSIZED, GARBAGE, BINARY, OTHER_EVENT ->
        new OfFrames(kind, 1 + random.nextInt(4), 1 + random.nextInt(5));
      case HOLE -> new Fault.Missing(1 + random.nextInt(5));
      case REST_SLOW, REST_MUTE, REST_ERROR, REST_LAGGING, REST_GARBAGE ->
        new OfRest(kind, 1 + random.nextInt(3), moment);
      case REST_RATE_LIMITED, REST_BANNED -> new OfRest(kind, 1, Duration.ofSeconds(1));
    };
  }
}
