package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the exchange answers over REST. */
final class RestOptions {

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

  /**
   * The URLs.
   *
   * @throws BadOptionException if one of them cannot work
   */
  List<URI> checked() throws BadOptionException {
    for (URI url : urls) {
      boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean isBase = isHttp && url.getHost() != null && url.getRawQuery() == null;
      require(url.getRawUserInfo() == null, "--rest-url", RunSettings.NO_USER);
      require(isBase, "--rest-url", "'" + url + "' is not a URL such as https://api.binance.com");
    }
    return List.copyOf(urls);
  }
}
