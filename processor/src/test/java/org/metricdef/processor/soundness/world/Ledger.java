package org.metricdef.processor.soundness.world;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.metricdef.Labels;

/**
 * What became of each call of a program, by the line that it stands on. A call that fails is noted;
 * then it goes on as if nothing had happened, so that one run tries all calls, or it throws, as
 * real ones do.
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
   * A ledger of one program.
   *
   * @param sites how many lines get a verdict
   */
  public Ledger(int sites) {
    this.sites = sites;
  }

  /** From now on a call that fails throws. */
  public void letFailuresThrow() {
    throwing = true;
  }

  public Set<Spot> reached() {
    return reached;
  }

  public Set<Spot> failed() {
    return failed;
  }

  /** A metric call was refused by the client. */
  void refused(RuntimeException problem) {
    Spot spot = caller(0);
    reached.add(spot);
    failed.add(spot);
    if (throwing) {
      throw problem;
    }
  }

  void accepted() {
    // To look for the caller costs more than the call; it tells nothing once all were reached.
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

  /** The innermost line of the program itself. */
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
