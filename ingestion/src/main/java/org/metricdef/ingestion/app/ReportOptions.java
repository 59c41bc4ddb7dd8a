package org.metricdef.ingestion.app;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What is told of a run, apart from its metrics. */
final class ReportOptions {

  @Option(
      names = "--progress-every",
      paramLabel = "N",
      defaultValue = "100",
      description = {
        "Log a line after every N trades; 0 for none.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_PROGRESS_EVERY]"
      })
  int progressEvery;

  @Option(
      names = "--progress-interval",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = {
        "Log that line at least this often, so that silence is seen too.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_PROGRESS_INTERVAL]"
      })
  Duration progressInterval;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = {
        "How log lines are written: for people, or one JSON object each.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_LOG_FORMAT]"
      })
  LogFormat logFormat;
}
