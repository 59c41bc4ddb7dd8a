package org.metricdef.ingestion.app;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.deadletters.Selection;
import org.metricdef.ingestion.trade.RefusalReason;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which dead letters, and how they are shown. */
final class DeadLetterOptions {

  @Mixin
  ConfigurationOption configuration;

  @Mixin
  KafkaOptions kafka;

  @Mixin
  KindOption kind;

  @Option(
      names = "--reason",
      split = ",",
      paramLabel = "REASON",
      description =
          "Only those that were refused for one of these reasons: ${COMPLETION-CANDIDATES}")
  @Nullable
  List<RefusalReason> reasons;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only those that arrived within this time, for example 2h.")
  @Nullable
  Duration since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Only the newest N. Default: ${DEFAULT-VALUE}")
  int limit;

  @Option(names = "--json", description = "One JSON object a line, with the whole frame.")
  boolean json;

  /**
   * What is asked for.
   *
   * @throws BadOptionException if an option has a value that cannot work
   */
  Selection selection(Instant now) throws BadOptionException {
    Requirement.require(limit >= 1, "--limit", "is not at least 1");
    Set<RefusalReason> wanted = EnumSet.noneOf(RefusalReason.class);
    if (reasons != null) {
      wanted.addAll(reasons);
    }
    return new Selection(wanted, since == null ? Instant.EPOCH : now.minus(since), limit);
  }
}
