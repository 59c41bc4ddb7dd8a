package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import org.metricdef.ingestion.holes.RetrySchedule;
import picocli.CommandLine.Option;

/** When a running producer asks again for ids that the exchange did not have. */
final class RetryOptions {

  private static final String NAME = "--retry-holes-after";

  @Option(
      names = NAME,
      split = ",",
      paramLabel = "TIME",
      defaultValue = "1m,5m,15m,1h,3h,6h,12h,24h",
      description = {
        "When the exchange is asked again for ids that it did not have, counted from when that was"
            + " confirmed.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_RETRY_HOLES_AFTER]"
      })
  List<Duration> pauses;

  /**
   * The schedule.
   *
   * @throws BadOptionException if the times do not grow
   */
  RetrySchedule schedule() throws BadOptionException {
    try {
      return new RetrySchedule(pauses);
    } catch (IllegalArgumentException unfit) {
      throw new BadOptionException(NAME, "the times do not grow from above zero");
    }
  }
}
