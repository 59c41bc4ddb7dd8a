package org.metricdef.ingestion.sequence;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.metricdef.ingestion.market.SymbolText;

/**
 * Where the histories of symbols are to begin. It decides only for symbols of which Kafka has no
 * trade.
 *
 * @param fromIds by symbol, in any case; these go before the time
 * @param fromMicros for all other symbols, in microseconds since 1970; empty if theirs begin with
 *     the first live trade
 */
public record HistoryPlan(Map<String, Long> fromIds, OptionalLong fromMicros) {

  /** All symbols begin with their first live trade. */
  public static final HistoryPlan NONE = new HistoryPlan(Map.of(), OptionalLong.empty());

  public HistoryPlan {
    fromIds = fromIds.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            each -> SymbolText.withoutCase(each.getKey()), Map.Entry::getValue));
  }

  /** Where a symbol's history is to begin; empty if with its first live trade. */
  public Optional<Beginning> of(String symbol) {
    Long id = fromIds.get(SymbolText.withoutCase(symbol));
    if (id != null) {
      return Optional.of(new Beginning.FromId(id));
    }
    return fromMicros.isPresent()
        ? Optional.of(new Beginning.FromTime(fromMicros.getAsLong()))
        : Optional.empty();
  }

  /** Whether no symbol's history is wanted. */
  public boolean isEmpty() {
    return fromIds.isEmpty() && fromMicros.isEmpty();
  }
}
