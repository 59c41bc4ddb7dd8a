package org.metricdef.ingestion.app;

import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How trades that the stream did not bring are asked for by their ids. */
final class RepairOptions {

  @Option(
      names = "--hold-capacity",
      paramLabel = "N",
      defaultValue = "200000",
      description = {
        "How many live trades may wait, all symbols together, for older ones to be repaired.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_HOLD_CAPACITY]"
      })
  int holdCapacity;

  @Option(
      names = "--repair-not-ready-after",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = {
        "Not ready while a repair is older than this.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_REPAIR_NOT_READY_AFTER]"
      })
  Duration notReadyAfter;

  @Mixin
  RetryOptions retry;
}
