package org.metricdef.processor.soundness.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes the choices of a program in one run and records them, so that the next run can take the
 * next path. A run has at most {@value #MOST_TURNS} loop iterations, so every program ends.
 */
public final class Path {

  /** An exception that programs throw and catch. */
  public static class Oops extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Another one. */
  public static class Slip extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** For try-with-resources: {@code close} throws no checked exception. */
  @FunctionalInterface
  public interface Resource extends AutoCloseable {
    @Override
    void close();
  }

  /** A choice, and the number of its alternatives. */
  public record Choice(int taken, int among) {}

  private static final int MOST_TURNS = 3;

  /** After this many choices every further one is no. */
  private static final int MOST_CHOICES = 60;

  private final List<Choice> prescribed;
  private final Optional<Random> random;
  private final List<Choice> made = new ArrayList<>();
  private int turns;
  private boolean cut;

  private Path(List<Choice> prescribed, Optional<Random> random) {
    this.prescribed = prescribed;
    this.random = random;
  }

  /** The path on which every choice is no. */
  public static Path first() {
    return new Path(List.of(), Optional.empty());
  }

  /** A path of random choices. */
  public static Path random(Random random) {
    return new Path(List.of(), Optional.of(random));
  }

  /** The next path in depth-first order; empty after the last. */
  public Optional<Path> next() {
    int last = made.size() - 1;
    while (last >= 0 && made.get(last).taken + 1 == made.get(last).among) {
      last--;
    }
    if (last < 0) {
      return Optional.empty();
    }
    List<Choice> choices = new ArrayList<>(made.subList(0, last));
    choices.add(new Choice(made.get(last).taken + 1, made.get(last).among));
    return Optional.of(new Path(List.copyOf(choices), Optional.empty()));
  }

  /** Whether the run had more choices than a path can have. */
  public boolean wasCut() {
    return cut;
  }

  public boolean yes() {
    return pick(2) == 1;
  }

  /** A number from 0 to {@code among}, exclusive. */
  public int pick(int among) {
    int at = made.size();
    if (at >= MOST_CHOICES) {
      cut = true;
      return 0;
    }
    int taken = 0;
    if (random.isPresent()) {
      taken = random.get().nextInt(among);
    } else if (at < prescribed.size()) {
      if (prescribed.get(at).among != among) {
        throw new IllegalStateException("a program chose otherwise on the same path");
      }
      taken = prescribed.get(at).taken;
    }
    made.add(new Choice(taken, among));
    return taken;
  }

  /** Whether a loop runs one more iteration. */
  public boolean again() {
    if (turns >= MOST_TURNS || !yes()) {
      return false;
    }
    turns++;
    return true;
  }

  public void mayFail() {
    if (yes()) {
      throw new Oops();
    }
  }

  public void maySlip() {
    if (yes()) {
      throw new Slip();
    }
  }
}
