package org.metricdef.processor.flow.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.value.ControlPath;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Witness;

/**
 * Keeps the control dependences of the current point: the decisions on which it depends whether the
 * point is reached. They tell a mistake that happens from one that only seems possible because
 * paths were joined. No proof depends on them.
 */
public final class ControlDependences {

  /**
   * How a point is reached.
   *
   * @param jumps how many jumps there had been before
   * @param farJumps how many of them left more than the innermost loop or switch
   * @param caught how many exceptions had gone to a handler around them
   * @param thrown how many exceptions had gone further
   */
  public record Reach(ControlPath path, long jumps, long farJumps, long caught, long thrown) {}

  private final AbstractStore store;
  private int unreached;
  private final Deque<ControlPath> entries = new ArrayDeque<>();
  private int choices;
  private long jumps;
  private long farJumps;
  private long caught;
  private long thrown;

  ControlDependences(AbstractStore store) {
    this.store = store;
  }

  /** A decision, reached by the current calls. */
  public Decision here(Decision decision) {
    return decision.calledFrom(store.callers());
  }

  /** Goes on along one outcome of a decision. */
  public void take(Decision decision, int outcome) {
    goOn(store.state().path().with(here(decision), outcome));
  }

  private void goOn(ControlPath path) {
    if (store.isReachable()) {
      store.state().continueOn(path);
    }
  }

  /** How the current point is reached. */
  public Reach reach() {
    return new Reach(store.state().path(), jumps, farJumps, caught, thrown);
  }

  /**
   * Notes that the current flow leaves the statements around it.
   *
   * @param isFar whether it leaves more than the innermost loop or switch
   */
  public void jumps(boolean isFar) {
    jumps++;
    farJumps += isFar ? 1 : 0;
  }

  /** Notes that the current flow ends with an exception that leaves the method. */
  public void isThrown() {
    thrown++;
  }

  /** Notes that the current flow ends with an exception that goes to a handler around it. */
  void isCaught() {
    caught++;
  }

  /** Goes on after a call that may throw because of what it is given. */
  public void returns(Decision call) {
    take(call, 0);
  }

  /** Whether some flow since then has ended with an exception. */
  public boolean hasThrownSince(Reach before) {
    return thrown != before.thrown;
  }

  /**
   * Goes on after a statement. Whether this point is reached depends on no decision within the
   * statement, if no flow has left it in another way.
   */
  public void rejoin(Reach before) {
    if (jumps == before.jumps && caught == before.caught && thrown == before.thrown) {
      goOn(before.path);
    }
  }

  /** Goes on after a try statement, whose own handlers have caught what was thrown. */
  public void rejoinTry(Reach before) {
    if (jumps == before.jumps && thrown == before.thrown) {
      goOn(before.path);
    }
  }

  /**
   * Goes on after a loop or switch, which its own jumps do not leave in another way. If something
   * has left a switch, the outcomes that lead here are those of the current path.
   */
  public void rejoin(Reach before, Decision decision) {
    boolean isLeft =
        farJumps != before.farJumps || caught != before.caught || thrown != before.thrown;
    ControlPath path = store.state().path();
    goOn(isLeft ? decision.isLoop() ? path.without(here(decision)) : path : before.path);
  }

  /** That an exception comes, as a decision: its second outcome. */
  public Witness exception(Decision decision) {
    Decision here = here(decision);
    return new Witness(store.state().path().with(here, 1), Set.of(here));
  }

  /** Starts the handler of an exception that may come from anywhere in its try block. */
  public void handle(Witness exception) {
    goOn(exception.since());
  }

  /**
   * Runs code after one outcome of a decision. After the other one nothing is run.
   *
   * @param without the condition of that, for messages
   */
  public void perhaps(Decision decision, Runnable code, PathCondition without) {
    Reach before = reach();
    LocalStore otherwise = store.state().copy();
    take(decision, 0);
    code.run();
    LocalStore after = store.state();
    store.become(otherwise);
    take(decision, 1);
    store.become(after.join(PathCondition.NONE, store.state(), without));
    rejoin(before);
  }

  Reach enter() {
    entries.push(store.state().path());
    return reach();
  }

  /** Goes on after a call. All jumps of its body end here; an exception does not. */
  void leave(Reach before) {
    entries.pop();
    if (caught == before.caught && thrown == before.thrown) {
      goOn(before.path);
    }
  }

  /** Runs code with one of several objects. Perhaps that one never gets here. */
  public <T> T choosing(Supplier<T> code) {
    choices++;
    try {
      return code.get();
    } finally {
      choices--;
    }
  }

  /**
   * Keys that the current flow passes at the current point.
   *
   * @param caller the call that the flow comes from, for messages
   */
  public PassedKeys passedHere(Keys keys, PathCondition caller) {
    ControlPath entry = entries.isEmpty() ? ControlPath.ALWAYS : entries.getLast();
    ControlPath path = store.state().path();
    return new PassedKeys(
        keys.on(caller),
        path,
        path.isGuardedSince(entry) || path.isSettled(),
        choices > 0,
        isReached(),
        caller);
  }

  /** Code to which no run comes begins, as far as the conditions around it are known. */
  public void beginUnreached() {
    unreached++;
  }

  /** Such code ends. */
  public void endUnreached() {
    unreached--;
  }

  /** Whether a run may come here. */
  public boolean isReached() {
    return unreached == 0;
  }
}
