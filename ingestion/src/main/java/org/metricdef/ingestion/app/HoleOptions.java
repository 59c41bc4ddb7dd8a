package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;
import static org.metricdef.ingestion.app.Requirement.requireText;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.holes.HoleSelection;
import org.metricdef.ingestion.holes.IdRange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which holes, and how they are shown. */
final class HoleOptions {

  @Mixin
  ConfigurationOption configuration;

  @Mixin
  KafkaOptions kafka;

  @Mixin
  KindOption kind;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description = "Only those of this symbol, for example BTCUSDT.")
  @Nullable
  String symbol;

  @Option(
      names = "--from-id",
      paramLabel = "ID",
      description = "Only ids from this one on. Needs --symbol, since ids count for each symbol.")
  @Nullable
  Long fromId;

  @Option(
      names = "--to-id",
      paramLabel = "ID",
      description = "Only ids up to this one. Needs --symbol.")
  @Nullable
  Long toId;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only those that were confirmed within this time, for example 2h.")
  @Nullable
  Duration since;

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  /** The wanted ids: all, unless some are asked for. */
  IdRange ids() {
    return new IdRange(fromId == null ? 0 : fromId, toId == null ? Long.MAX_VALUE - 1 : toId);
  }

  /**
   * What is asked for.
   *
   * @param filled also holes of which no id is missing
   * @throws BadOptionException if an option has a value that cannot work
   */
  HoleSelection selection(boolean filled, Instant now) throws BadOptionException {
    if (symbol != null) {
      requireText("--symbol", symbol);
    }
    requireId("--from-id", fromId);
    requireId("--to-id", toId);
    require(fromId == null || toId == null || fromId <= toId, "--to-id", "is below --from-id");
    return new HoleSelection(
        Optional.ofNullable(symbol).map(name -> name.strip().toUpperCase(Locale.ROOT)),
        ids(),
        since == null ? Instant.EPOCH : now.minus(since),
        filled);
  }

  private void requireId(String option, @Nullable Long id) throws BadOptionException {
    if (id != null) {
      require(symbol != null, option, "needs --symbol, since ids count for each symbol");
      require(id >= 0 && id < Long.MAX_VALUE, option, "is no trade id");
    }
  }
}
