package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.symbols.SymbolChoice;
import org.metricdef.ingestion.market.SymbolText;
import org.metricdef.ingestion.sequence.HistoryPlan;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine.Option;

/** Where the history of a symbol begins of which Kafka has no trade. */
final class HistoryOptions {

  private static final String FROM_ID = "--from-id";
  private static final String FROM_TIME = "--from-time";
  private static final Pattern SYMBOL_AND_ID = Pattern.compile("(?:([^=]*)=)?(\\d{1,18})");

  @Option(
      names = FROM_TIME,
      paramLabel = "TIME",
      description = {
        "Symbols without a trade in Kafka begin with their first trade of this time or later, such as"
            + " 2026-11-01T00:00:00Z or 7d (ago); others go on where they are.",
        "Default: the first live trade  [INGESTION_FROM_TIME]"
      })
  @Nullable
  PastTime fromTime;

  @Option(
      names = FROM_ID,
      split = ",",
      paramLabel = "SYMBOL=ID",
      description = {
        "The same with a trade id, which goes before --from-time; an id alone if there is one symbol"
            + " only. 0 stands for all that the exchange has.",
        "Default: none  [INGESTION_FROM_ID]"
      })
  @Nullable
  List<String> fromIds;

  /**
   * Where the histories begin.
   *
   * @param symbols whose trades are wanted
   * @param kind which of their trades
   * @param now the time of the start
   * @throws BadOptionException if an option has a value that cannot work, or one contradicts
   *     another
   */
  HistoryPlan plan(SymbolChoice symbols, TradeKind kind, Instant now) throws BadOptionException {
    require(
        fromTime == null || kind == TradeKind.TRADE,
        FROM_TIME,
        "cannot be had of block trades: the exchange gives them by id only; use " + FROM_ID);
    return new HistoryPlan(ids(symbols), time(now));
  }

  private OptionalLong time(Instant now) throws BadOptionException {
    if (fromTime == null) {
      return OptionalLong.empty();
    }
    Instant time = fromTime.at(now);
    require(time.isBefore(now), FROM_TIME, "is not in the past");
    require(!time.isBefore(Instant.EPOCH), FROM_TIME, "is before 1970");
    return OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  private Map<String, Long> ids(SymbolChoice symbols) throws BadOptionException {
    Map<String, Long> ids = new TreeMap<>();
    for (String text : fromIds == null ? List.<String>of() : fromIds) {
      Matcher matcher = SYMBOL_AND_ID.matcher(text.strip());
      require(matcher.matches(), FROM_ID, "'" + text + "' is not like BTCUSDT=123456");
      String named = matcher.group(1);
      String symbol = named == null ? onlySymbol(symbols) : named.strip().toUpperCase(Locale.ROOT);
      require(SymbolText.isSymbol(symbol), FROM_ID, "'" + symbol + "' is not a symbol");
      require(
          symbols.named().contains(symbol) || !symbols.wildcards().isEmpty(),
          FROM_ID,
          "names " + symbol + ", and --symbols does not");
      boolean isNew = ids.put(symbol, Long.parseLong(matcher.group(2))) == null;
      require(isNew, FROM_ID, "names " + symbol + " twice");
    }
    return ids;
  }

  /** An id alone says nothing of several symbols, and contradicts a time. */
  private String onlySymbol(SymbolChoice symbols) throws BadOptionException {
    require(
        symbols.named().size() == 1 && symbols.wildcards().isEmpty(),
        FROM_ID,
        "is an id alone, and there is more than one symbol; write BTCUSDT=123456");
    require(fromTime == null, FROM_ID, "contradicts " + FROM_TIME + ": there is one symbol only");
    return symbols.named().iterator().next();
  }
}
