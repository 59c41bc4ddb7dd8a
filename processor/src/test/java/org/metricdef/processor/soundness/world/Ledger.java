package org.metricdef.processor.soundness.world;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.metricdef.Labels;

/**
 * The outcome of each call of a program by its line. A failed call is recorded. Then it either
 * continues, so that one run tries all calls, or throws, as real calls do.
 */
public final class Ledger {

  /** A line of a program's source. */
  public record Spot(String unit, int line) {}

  private static final StackWalker WALKER = StackWalker.getInstance(Set.of(), 8);

  /** A call is passed on at most so often. */
  private static final int MOST_FORWARDS = 4;

  /** Programs may leave threads behind, which still make calls. */
  private final Set<Spot> reached = ConcurrentHashMap.newKeySet();

  private final Set<Spot> failed = ConcurrentHashMap.newKeySet();
  private final Set<Spot> marked;
  private final Set<Spot> forwards;
  private volatile boolean throwing;

  /**
   * Creates the ledger of a program.
   *
   * @param marked the lines that have a verdict
   * @param forwards those of them at which a method of the program passes on what it is given. Its
   *     caller is to blame if the call fails, as long as it waits for the method.
   */
  public Ledger(Set<Spot> marked, Set<Spot> forwards) {
    this.marked = Set.copyOf(marked);
    this.forwards = Set.copyOf(forwards);
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
    List<Spot> callers = callers();
    reached.addAll(callers);
    failed.add(callers.get(callers.size() - 1));
    if (throwing) {
      throw problem;
    }
  }

  void accepted() {
    // Finding the caller costs more than the call, and it adds nothing once all lines were reached.
    if (reached.size() < marked.size()) {
      reached.addAll(callers());
    }
  }

  void handedOver(Labels labels, String... keys) {
    boolean fits = labels != null && keysOf(labels).equals(new HashSet<>(Arrays.asList(keys)));
    if (!fits || reached.size() < marked.size()) {
      Spot before = callers().get(0);
      Spot spot = new Spot(before.unit(), before.line() + 1);
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

  /** The innermost line of the program, and the callers of the methods that passed the call on. */
  private List<Spot> callers() {
    List<Spot> lines = WALKER.walk(frames -> frames
        .filter(frame -> frame.getClassName().startsWith("sound."))
        .limit(MOST_FORWARDS)
        .map(Ledger::spot)
        .toList());
    int last = 0;
    while (last + 1 < lines.size()
        && forwards.contains(lines.get(last))
        && marked.contains(lines.get(last + 1))) {
      last++;
    }
    return lines.subList(0, last + 1);
  }

  private static Spot spot(StackWalker.StackFrame frame) {
    return new Spot(frame.getFileName().replace(".java", ""), frame.getLineNumber());
  }
}
