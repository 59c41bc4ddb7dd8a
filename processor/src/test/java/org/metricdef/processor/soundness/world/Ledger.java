package org.metricdef.processor.soundness.world;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.metricdef.Labels;

/**
 * The outcome of each call of a program by its line. A failed call is recorded. Then it either
 * continues, so that one run tries all calls, or throws, as real calls do.
 */
public final class Ledger {

  /** A line of a program's source. */
  public record Spot(String unit, int line) {}

  private static final StackWalker WALKER = StackWalker.getInstance(Set.of(), 8);

  private final Set<Spot> reached = new HashSet<>();
  private final Set<Spot> failed = new HashSet<>();
  private final int sites;
  private boolean throwing;

  /**
   * Creates the ledger of a program.
   *
   * @param sites how many lines have a verdict
   */
  public Ledger(int sites) {
    this.sites = sites;
  }

  /** Failed calls throw from now on. */
  public void letFailuresThrow() {
    throwing = true;
  }

  public Set<Spot> reached() {
    return reached;
  }

  public Set<Spot> failed() {
    return failed;
  }

  /** The client refused a metric call. */
  void refused(RuntimeException problem) {
    Spot spot = caller(0);
    reached.add(spot);
    failed.add(spot);
    if (throwing) {
      throw problem;
    }
  }

  void accepted() {
    // Finding the caller costs more than the call, and it adds nothing once all lines were reached.
    if (reached.size() < sites) {
      reached.add(caller(0));
    }
  }

  void handedOver(Labels labels, String... keys) {
    boolean fits = labels != null && keysOf(labels).equals(new HashSet<>(Arrays.asList(keys)));
    if (!fits || reached.size() < sites) {
      Spot spot = caller(1);
      reached.add(spot);
      if (!fits) {
        failed.add(spot);
      }
    }
  }

  static Set<String> keysOf(Labels labels) {
    Set<String> keys = new HashSet<>();
    labels.keys().forEach(keys::add);
    return keys;
  }

  /** The innermost stack frame in the program itself. */
  private static Spot caller(int linesBelow) {
    return WALKER
        .walk(frames -> frames
            .filter(frame -> frame.getClassName().startsWith("sound."))
            .findFirst()
            .map(frame -> new Spot(
                frame.getFileName().replace(".java", ""), frame.getLineNumber() + linesBelow)))
        .orElseThrow();
  }
}
