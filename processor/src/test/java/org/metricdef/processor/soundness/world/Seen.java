package org.metricdef.processor.soundness.world;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.metricdef.Labels;

/**
 * What the guarded calls of a running program are given. The program's calls are written so that
 * each argument passes through here.
 */
public final class Seen {

  /** What a program prints goes here. */
  public static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

  /** A line on the stack of a failed call, and the method that it is in. */
  public record Frame(String method, int line) {}

  /** A failed call. */
  public record Failure(int site, String what, List<Frame> stack) {}

  /** Ends a program that runs for too long. */
  public static final class TooLong extends Error {
    private static final long serialVersionUID = 1;
  }

  /** How often code may come by here before it counts as endless. */
  private static final int MOST_STEPS = 2000;

  /** How many turns of loops code may take in one go. */
  private static final int MOST_TURNS = 200_000;

  private static final ThreadLocal<Seen> CURRENT = new InheritableThreadLocal<>();

  private static final StackWalker WALKER = StackWalker.getInstance();

  private final Map<Integer, Map<String, Set<String>>> keysBySite;
  private final Random random;
  private final Map<Object, Set<String>> handles = new IdentityHashMap<>();
  private final Map<Integer, Object> names = new HashMap<>();
  private final Map<Integer, Set<String>> expected = new HashMap<>();
  private final Set<Integer> reached = new HashSet<>();
  private final Map<Integer, Failure> failures = new HashMap<>();
  private int steps;
  private int turns;

  /**
   * Creates the record of a program.
   *
   * @param keysBySite the keys of each metric's name at each call through a facade
   */
  public Seen(Map<Integer, Map<String, Set<String>>> keysBySite, Random random) {
    this.keysBySite = keysBySite;
    this.random = random;
  }

  /** Records what the program of this thread does from now on. */
  public void makeCurrent() {
    CURRENT.set(this);
  }

  public synchronized Set<Integer> reached() {
    return Set.copyOf(reached);
  }

  public synchronized List<Failure> failures() {
    return List.copyOf(failures.values());
  }

  /** Whether one of some calls was reached and has not failed yet. */
  public synchronized boolean isAnyOpen(Set<Integer> sites) {
    return sites.stream().anyMatch(site -> reached.contains(site) && !failures.containsKey(site));
  }

  /** Makes the metric of a handle known. */
  public synchronized void know(Object handle, Set<String> keys) {
    handles.put(handle, keys);
  }

  /** Makes the metric of a part of a handle known, which is that of the handle. */
  public synchronized void knowPart(Object part, Object handle) {
    Optional.ofNullable(handles.get(handle)).ifPresent(keys -> handles.put(part, keys));
  }

  /** A decision of a program. */
  public static boolean yes() {
    return current().random.nextBoolean();
  }

  /** Allows as many steps again. */
  public synchronized void begin() {
    steps = 0;
    turns = 0;
  }

  /**
   * Counts a step of a program.
   *
   * @throws TooLong if there were too many, or the thread is interrupted
   */
  public synchronized void step() {
    steps++;
    if (steps > MOST_STEPS || Thread.currentThread().isInterrupted()) {
      throw new TooLong();
    }
  }

  /**
   * A turn of a loop.
   *
   * @throws TooLong if there were too many, or the thread is interrupted
   */
  public static void turn() {
    Seen seen = CURRENT.get();
    // A thread of a pool may be older than the program.
    if (seen != null) {
      seen.countTurn();
    }
  }

  private synchronized void countTurn() {
    turns++;
    if (turns > MOST_TURNS || Thread.currentThread().isInterrupted()) {
      throw new TooLong();
    }
  }

  private static Seen current() {
    Seen seen = CURRENT.get();
    seen.step();
    return seen;
  }

  /** The name of the metric of a call through a facade. */
  public static <T> T name(int site, T name) {
    current().named(site, name);
    return name;
  }

  /** The name of the metric of a call that passes no labels. */
  public static <T> T onlyName(int site, T name) {
    current().named(site, name);
    CURRENT.get().compare(site, Optional.of(Set.of()));
    return name;
  }

  /** The labels of a call, which are evaluated after its name or its handle. */
  public static <T> T labels(int site, T labels) {
    current().compare(site, keys(labels));
    return labels;
  }

  /** The handle of a call. */
  public static <T> T handle(int site, T handle) {
    current().handled(site, handle);
    return handle;
  }

  /** The handle of a call that passes no labels. */
  public static <T> T bare(int site, T handle) {
    current().handled(site, handle);
    CURRENT.get().compare(site, Optional.of(Set.of()));
    return handle;
  }

  private synchronized void named(int site, Object name) {
    String text = name instanceof Enum<?> constant ? nameOf(constant) : String.valueOf(name);
    names.put(site, text);
    Map<String, Set<String>> metrics = keysBySite.get(site);
    Set<String> keys = metrics.get(text);
    if (keys == null) {
      reached.add(site);
      fail(site, "no metric is named " + name);
    } else {
      expected.put(site, keys);
    }
  }

  /** The name that a constant holds in its final field, else its own in lower case. */
  static String nameOf(Enum<?> constant) {
    for (Field field : constant.getDeclaringClass().getDeclaredFields()) {
      boolean holdsName = field.getType().equals(String.class)
          && !Modifier.isStatic(field.getModifiers())
          && Modifier.isFinal(field.getModifiers());
      if (holdsName) {
        try {
          field.setAccessible(true);
          return String.valueOf(field.get(constant));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private synchronized void handled(int site, Object handle) {
    Set<String> keys = handles.get(handle);
    if (keys == null) {
      expected.remove(site);
    } else {
      expected.put(site, keys);
    }
  }

  private static Optional<Set<String>> keys(Object labels) {
    if (labels instanceof Map<?, ?> map) {
      Set<String> keys = new HashSet<>();
      map.keySet().forEach(key -> keys.add(String.valueOf(key)));
      return Optional.of(keys);
    }
    return labels instanceof Labels some ? Optional.of(Ledger.keysOf(some)) : Optional.empty();
  }

  private synchronized void compare(int site, Optional<Set<String>> keys) {
    Set<String> wanted = expected.remove(site);
    if (wanted == null) {
      return;
    }
    reached.add(site);
    if (!keys.equals(Optional.of(wanted))) {
      fail(site, "%s takes %s, not %s".formatted(names.get(site), wanted, keys));
    }
  }

  private void fail(int site, String what) {
    failures.computeIfAbsent(site, any -> new Failure(site, what, stack()));
  }

  private static List<Frame> stack() {
    return WALKER.walk(frames -> frames
        .filter(frame -> frame.getClassName().matches("mutant[0-9]+[.].*"))
        .map(frame -> new Frame(
            frame.getClassName().replace('$', '.') + "." + frame.getMethodName(),
            frame.getLineNumber()))
        .toList());
  }
}
