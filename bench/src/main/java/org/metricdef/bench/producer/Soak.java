package org.metricdef.bench.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.testbed.broker.BrokerProcess;

/** Lets the producer run at a steady rate, and watches its heap. */
public final class Soak {

  /** Records a second. */
  public static final long RATE = 5_000;

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private final Path folder;

  /** A soak whose logs go to a folder. */
  public Soak(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * What was seen of the heap.
   *
   * @param everySeconds between two looks
   * @param megabytes in use after a collection, look by look
   * @param p99 of the milliseconds from the exchange's sending to the commit
   */
  public record Heap(long everySeconds, List<Double> megabytes, double p99) {

    /**
     * How much it grows in an hour, in megabytes: the slope of the straight line that fits best.
     * The first quarter, in which caches fill and code is compiled, is left out.
     */
    public double slope() {
      List<Double> settled = megabytes.subList(megabytes.size() / 4, megabytes.size());
      double middle = (settled.size() - 1) / 2.0;
      double mean = settled.stream().mapToDouble(each -> each).average().orElseThrow();
      double above = 0;
      double below = 0;
      for (int i = 0; i < settled.size(); i++) {
        above += (i - middle) * (settled.get(i) - mean);
        below += (i - middle) * (i - middle);
      }
      return above / below * 3600 / everySeconds;
    }
  }

  /** Runs for so long. */
  public Heap run(Duration duration) throws InterruptedException {
    try (BrokerProcess broker = BrokerProcess.start()) {
      Contest contest = new Contest(folder, broker);
      List<Double> megabytes = new ArrayList<>();
      double p99 = contest.soak(Contest.Load.steady(RATE, duration), LOOK_EVERY, used -> {
        megabytes.add(used / 1e6);
        System.out.printf("bench: heap after a collection %.2f MB%n", used / 1e6);
      });
      return new Heap(LOOK_EVERY.toSeconds(), List.copyOf(megabytes), p99);
    }
  }
}
