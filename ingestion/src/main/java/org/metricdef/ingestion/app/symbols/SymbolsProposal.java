package org.metricdef.ingestion.app.symbols;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.publish.GroupSymbols;

/**
 * The symbols that an instance has configured, held against those of its group. Sets are compared
 * as they are written: a new listing, which a wildcard covers, makes no other set.
 *
 * @param group the group's name
 * @param choice what is configured
 * @param mode what is to become of another set
 */
public record SymbolsProposal(String group, SymbolChoice choice, SymbolsMode mode) {

  private static final String FIX = "give the symbols that 'ingestion symbols list' shows, or say"
      + " what the group is to carry: --symbols-mode=add for both, --symbols-mode=replace for those"
      + " that are configured here";
  private static final int NAMED = 20;
  private static final int FINGERPRINT_BYTES = 12;

  /**
   * What to do.
   *
   * @param present the symbols of the group; empty if it has none yet
   * @param markets what the exchange lists
   * @param carriedBefore symbols that are known to have been listed once
   * @param nowMicros microseconds since 1970
   */
  public SymbolsDecision against(
      Optional<GroupSymbols> present, Markets markets, Set<String> carriedBefore, long nowMicros) {
    if (present.isEmpty()) {
      return change(present, choice, markets, carriedBefore, nowMicros);
    }
    GroupSymbols now = present.get();
    SymbolChoice theirs = choiceOf(now);
    if (choice.equals(theirs)) {
      return grown(now, markets, carriedBefore, nowMicros);
    }
    if (isOlder(present)) {
      return new SymbolsDecision.Keep(now, true);
    }
    return switch (mode) {
      case REFUSE -> new SymbolsDecision.Refuse(why(now), FIX);
      case ADD ->
        theirs.and(choice).equals(theirs)
            ? new SymbolsDecision.Keep(now, false)
            : change(present, theirs.and(choice), markets, carriedBefore, nowMicros);
      case REPLACE -> change(present, choice, markets, carriedBefore, nowMicros);
    };
  }

  /** Whether this is a set that the group had, or was asked for, and has left since. */
  public boolean isOlder(Optional<GroupSymbols> present) {
    return present.isPresent()
        && !choice.equals(choiceOf(present.get()))
        && present.get().asked().contains(fingerprint(choice));
  }

  /** The next version, with exactly this choice, whatever the group had before. */
  public GroupSymbols replacing(
      Optional<GroupSymbols> present, Markets markets, Set<String> carriedBefore, long nowMicros) {
    return change(present, choice, markets, carriedBefore, nowMicros).next();
  }

  /** The symbols and wildcards of a group, as they are configured. */
  public static SymbolChoice choiceOf(GroupSymbols group) {
    return SymbolChoice.of(group.written().stream().toList());
  }

  private SymbolsDecision grown(
      GroupSymbols now, Markets markets, Set<String> carriedBefore, long nowMicros) {
    SortedSet<String> carried = choice.with(markets, carriedBefore).carried();
    carried.addAll(now.carried());
    return carried.equals(now.carried())
        ? new SymbolsDecision.Keep(now, false)
        : new SymbolsDecision.Change(
            new GroupSymbols(now.version() + 1, nowMicros, now.written(), carried, now.asked()));
  }

  private SymbolsDecision.Change change(
      Optional<GroupSymbols> present,
      SymbolChoice next,
      Markets markets,
      Set<String> carriedBefore,
      long nowMicros) {
    SortedSet<String> carried = next.with(markets, carriedBefore).carried();
    SortedSet<String> asked = new TreeSet<>(List.of(fingerprint(choice), fingerprint(next)));
    present.ifPresent(now -> {
      asked.addAll(now.asked());
      // What does not trade at the moment matches no wildcard, and is carried when it does again.
      now.carried().stream().filter(each -> next.covers(each, markets)).forEach(carried::add);
    });
    int version = present.map(GroupSymbols::version).orElse(0) + 1;
    return new SymbolsDecision.Change(
        new GroupSymbols(version, nowMicros, next.written(), carried, asked));
  }

  private String why(GroupSymbols now) {
    SortedSet<String> theirs = now.written();
    SortedSet<String> ours = choice.written();
    StringBuilder why = new StringBuilder(
        "the group '%s' carries other symbols (version %d): ".formatted(group, now.version()));
    SortedSet<String> more = new TreeSet<>(ours);
    more.removeAll(theirs);
    SortedSet<String> fewer = new TreeSet<>(theirs);
    fewer.removeAll(ours);
    if (!more.isEmpty()) {
      why.append("it lacks ").append(some(more));
    }
    if (!fewer.isEmpty()) {
      why.append(more.isEmpty() ? "" : ", and ").append("it has ").append(some(fewer));
      why.append(", which is not configured here");
    }
    return why.toString();
  }

  private static String some(SortedSet<String> symbols) {
    String named = String.join(", ", symbols.stream().limit(NAMED).toList());
    int more = symbols.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String fingerprint(SymbolChoice choice) {
    try {
      byte[] text = String.join(",", choice.written()).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
