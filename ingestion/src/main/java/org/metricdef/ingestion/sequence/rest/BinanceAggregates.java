package org.metricdef.ingestion.sequence.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.rest.RestAnswer;
import org.metricdef.ingestion.rest.RestClient;
import org.metricdef.ingestion.rest.RestException;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.AggregateTrades;
import org.metricdef.ingestion.sequence.HistoryException;

/** Binance's {@code GET /api/v3/aggTrades}, one of them a request. */
public final class BinanceAggregates implements AggregateTrades {

  private static final JsonFactory JSON = new JsonFactory();
  private static final long UNSET = -1;

  private final RestClient client;
  private final TimestampUnit unit;

  /** Aggregate trades of servers that are not connected to before they are asked. */
  public BinanceAggregates(RestSettings settings) {
    this.client = new RestClient(settings);
    this.unit = settings.timestamps();
  }

  @Override
  public Answer newest(String symbol, int turn) throws HistoryException, InterruptedException {
    return ask(symbol, "", turn);
  }

  @Override
  public Answer since(String symbol, long micros, int turn)
      throws HistoryException, InterruptedException {
    return ask(symbol, "&startTime=" + unit.notBefore(micros), turn);
  }

  @Override
  public Answer from(String symbol, long id, int turn)
      throws HistoryException, InterruptedException {
    return ask(symbol, "&fromId=" + id, turn);
  }

  private Answer ask(String symbol, String more, int turn)
      throws HistoryException, InterruptedException {
    RestAnswer answer = get(
        "/api/v3/aggTrades?symbol="
            + URLEncoder.encode(symbol, StandardCharsets.UTF_8)
            + more
            + "&limit=1",
        turn);
    try {
      return new Answer(decode(answer.body()), answer.usedWeight(), answer.server());
    } catch (JsonProcessingException malformed) {
      // The kind only: Jackson's own message quotes the answer.
      throw bad(answer, malformed.getClass().getSimpleName(), malformed);
    } catch (IOException bad) {
      throw bad(answer, String.valueOf(bad.getMessage()), bad);
    }
  }

  private HistoryException.BadAnswer bad(RestAnswer answer, String problem, IOException cause) {
    client.passOver(answer);
    return new HistoryException.BadAnswer(
        answer.host() + ": aggregate trades that cannot be read: " + problem, cause);
  }

  private RestAnswer get(String resource, int turn) throws HistoryException, InterruptedException {
    try {
      return client.get(resource, turn);
    } catch (RestException.RateLimited limited) {
      throw new HistoryException.RateLimited(limited.retryAfter());
    } catch (RestException.Banned banned) {
      throw new HistoryException.Banned(banned.retryAfter());
    } catch (RestException failed) {
      throw new HistoryException.Unavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  /** The only one of an array; empty if the array is. */
  private Optional<Aggregate> decode(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      require(parser.nextToken() == JsonToken.START_ARRAY, "no array");
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        require(parser.nextToken() == null, "more than an array");
        return Optional.empty();
      }
      require(parser.currentToken() == JsonToken.START_OBJECT, "no object in the array");
      Aggregate aggregate = aggregate(parser);
      require(
          parser.nextToken() == JsonToken.END_ARRAY && parser.nextToken() == null,
          "more than one was asked for");
      return Optional.of(aggregate);
    }
  }

  private Aggregate aggregate(JsonParser parser) throws IOException {
    long id = UNSET;
    long first = UNSET;
    long last = UNSET;
    long time = UNSET;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "a" -> id = number(parser);
        case "f" -> first = number(parser);
        case "l" -> last = number(parser);
        case "T" -> time = number(parser);
        default -> parser.skipChildren();
      }
    }
    boolean complete = id >= 0 && first >= 0 && last >= first && time >= 0;
    require(complete, "one without its number, trades or time");
    require(unit.fits(time), "the time " + time + ", which is not a " + unit + " since 1970");
    return new Aggregate(id, first, last, unit.toMicros(time));
  }

  private static long number(JsonParser parser) throws IOException {
    require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "a text where a number has to be");
    return parser.getLongValue();
  }

  private static void require(boolean holds, String problem) throws IOException {
    if (!holds) {
      throw new IOException(problem);
    }
  }
}
