package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.net.URI;
import java.util.List;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine.Option;

/** Where the exchange answers over REST, and how much may be asked. */
final class RestOptions {

  /** Five requests: a fifth of the weight is what may be used at once. */
  private static final int LEAST_WEIGHT = 125;

  /** What the exchange allows an address in a minute. */
  private static final int MOST_WEIGHT = 6_000;

  @Option(
      names = "--rest-url",
      split = ",",
      paramLabel = "URL",
      defaultValue =
          "https://api.binance.com,https://api1.binance.com,https://data-api.binance.vision",
      description = {
        "Where the exchange says what its symbols are, and gives trades by id; several are tried in"
            + " turn.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_REST_URL]"
      })
  List<URI> urls;

  @Option(
      names = "--rest-weight-per-minute",
      paramLabel = "N",
      defaultValue = "4800",
      description = {
        "Request weight to use per minute; the exchange bans an address that uses more than 6000.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_REST_WEIGHT_PER_MINUTE]"
      })
  int weightPerMinute;

  @Option(
      names = "--time-unit",
      paramLabel = "UNIT",
      defaultValue = "millisecond",
      description = {
        "In which unit the exchange is to give times: 'millisecond' or 'microsecond'.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_TIME_UNIT]"
      })
  TimestampUnit timeUnit;

  /** How the history of one kind of trade is asked within this allowance. */
  RepairSettings.Requests requests(TradeKind kind) {
    return RepairSettings.Requests.within(weightPerMinute, kind);
  }

  /**
   * The URLs.
   *
   * @throws BadOptionException if one of them, or the weight, cannot work
   */
  List<URI> checked() throws BadOptionException {
    for (URI url : urls) {
      boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean isBase = isHttp && url.getHost() != null && url.getRawQuery() == null;
      require(url.getRawUserInfo() == null, "--rest-url", RunSettings.NO_USER);
      require(isBase, "--rest-url", "'" + url + "' is not a URL such as https://api.binance.com");
    }
    require(
        weightPerMinute >= LEAST_WEIGHT && weightPerMinute <= MOST_WEIGHT,
        "--rest-weight-per-minute",
        "is not from " + LEAST_WEIGHT + " to " + MOST_WEIGHT);
    return List.copyOf(urls);
  }
}
