package org.metricdef.testbed.exchange;

import java.time.Duration;

/**
 * What is wrong for a while with one of the exchange's REST servers. They are to be replicas of one
 * another, and may disagree.
 *
 * <p>Safe for use by several threads.
 */
final class RestHost {

  /** Of so many trades, one that has gaps lacks one. */
  private static final int ONE_OF = 3;

  private final long beganNanos = System.nanoTime();
  private Ailment<View> view = new Ailment<>(View.WHOLE, beganNanos);
  private Ailment<Boolean> listAway = new Ailment<>(true, beganNanos);

  /** Something that is so until a time. */
  private record Ailment<T>(T what, long untilNanos) {

    static <T> Ailment<T> lasting(T what, Duration time) {
      return new Ailment<>(what, System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
      return System.nanoTime() - untilNanos >= 0;
    }
  }

  /**
   * Which of the trades that have happened a server gives.
   *
   * @param before of those only that happened before so many had
   * @param gapsFrom of those after so many, not each
   * @param micros whether it gives their times in microseconds, to whoever asks for none
   */
  record View(int before, int gapsFrom, boolean micros) {

    /** What a server gives that works. */
    static final View WHOLE = new View(Integer.MAX_VALUE, Integer.MAX_VALUE, false);

    static View lagging(int before) {
      return new View(before, Integer.MAX_VALUE, false);
    }

    static View withGaps(int from) {
      return new View(Integer.MAX_VALUE, from, false);
    }

    static View inMicroseconds() {
      return new View(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
    }

    /** The same with times in the other unit, as whoever asks wants it. */
    View inOtherUnit() {
      return new View(before, gapsFrom, !micros);
    }

    /** Whether it gives the trade that happened after so many others. */
    boolean gives(int place) {
      return place < before && (place < gapsFrom || place % ONE_OF != 0);
    }
  }

  /** Gives this for a while. */
  synchronized void give(View other, Duration lasting) {
    view = Ailment.lasting(other, lasting);
  }

  /** Does not say what the symbols are, for a while. */
  synchronized void keepList(Duration lasting) {
    listAway = Ailment.lasting(true, lasting);
  }

  /** Does from now on what it should. */
  synchronized void behave() {
    give(View.WHOLE, Duration.ZERO);
    keepList(Duration.ZERO);
  }

  synchronized View view() {
    return view.isOver() ? View.WHOLE : view.what();
  }

  synchronized boolean isListAway() {
    return !listAway.isOver();
  }
}
