package org.metricdef.testbed.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.java_websocket.framing.CloseFrame;
import org.metricdef.testbed.fault.Hole;

/**
 * A WebSocket server on loopback that speaks Binance's market data protocol: raw streams at
 * {@code /ws/<stream>}, combined ones at {@code /stream?streams=a/b}, SUBSCRIBE, UNSUBSCRIBE and
 * LIST_SUBSCRIPTIONS, pings that have to be answered, a limit of five incoming messages a second,
 * and word before it closes.
 *
 * <p>It sends the trades of one {@link TradeSource}, once. With {@link Audience#AWAITED} the first
 * waits until each of the source's symbols has a subscriber, and each further one until its own
 * symbol has: no trade is ever made that nobody was there to be told of, and a subscriber that
 * reads slowly slows the exchange down. With {@link Audience#IGNORED} it trades as an exchange
 * does. What was handed to a connection that then broke is lost, as in life, and counts as sent.
 *
 * <p>Every trade that has happened can be had by its id over HTTP, as
 * {@code GET /api/v3/historicalTrades} at {@link #restUrl()}, 25 weight a request, and by its time
 * as {@code GET /api/v3/aggTrades}. There it also says what its symbols are, as {@code GET
 * /api/v3/exchangeInfo}, and which trade of each was the newest, as {@code GET
 * /api/v3/ticker/24hr}. {@link #blockTrades} are apart from all that.
 *
 * <p>Safe for use by several threads.
 */
public final class SimulatedExchange implements AutoCloseable {

  private final TradeSource source;
  private final ExchangeServer server;
  private final TradeStreamer streamer;
  private final TradeLedger ledger = new TradeLedger();
  private final Listings listings;
  private final BlockTrades blockTrades;
  private final List<RestServer> rest;
  private final Faults faults;
  private final Adversary adversary;
  private final Trading trading;

  private SimulatedExchange(TradeSource source, ExchangeOptions options) {
    this.source = source;
    this.server = new ExchangeServer(options.heartbeat(), this::subscriptionsChanged);
    this.faults = new Faults(options.faultPlan(), server::strike);
    this.listings = new Listings(source.symbols());
    this.blockTrades = new BlockTrades(server::sessions);
    List<RestHost> hosts = IntStream.range(0, options.story().restHosts())
        .mapToObj(number -> new RestHost())
        .toList();
    this.adversary = new Adversary(hosts, listings, ledger);
    this.trading = new Trading(options.story().now() ? System::currentTimeMillis : null);
    this.streamer = new TradeStreamer(source, options, ledger, faults, adversary, trading);
    this.rest = hosts.stream()
        .map(host -> RestServer.start(
            host, listings, ledger, blockTrades.ledger(), options.restLimit(), faults))
        .toList();
  }

  /** Starts an exchange with {@link ExchangeOptions#DEFAULTS}. */
  public static SimulatedExchange start(TradeSource source) {
    return start(source, ExchangeOptions.DEFAULTS);
  }

  /**
   * Starts an exchange on a free port. It accepts connections when this returns.
   *
   * @throws IllegalStateException if it cannot listen
   */
  public static SimulatedExchange start(TradeSource source, ExchangeOptions options) {
    SimulatedExchange exchange = new SimulatedExchange(source, options);
    exchange.server.start();
    try {
      exchange.server.listening().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      exchange.close();
      throw new IllegalStateException("the exchange cannot listen", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the exchange does not listen after 30 s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the exchange started", e);
    }
    exchange.streamer.start();
    return exchange;
  }

  /** Where clients connect, without a path: {@code ws://127.0.0.1:<port>}. */
  public String url() {
    return "ws://127.0.0.1:" + server.getPort();
  }

  /** Where its REST interface is, without a path: {@code http://127.0.0.1:<port>}. */
  public String restUrl() {
    return restUrls().get(0);
  }

  /** Where all its REST servers are. */
  public List<String> restUrls() {
    return rest.stream().map(each -> "http://127.0.0.1:" + each.port()).toList();
  }

  /** How many requests its history was asked, refused ones included. */
  public long restRequests() {
    return rest.stream().mapToLong(RestServer::requests).sum();
  }

  /** How many requests for its list of symbols there were. */
  public long listRequests() {
    return rest.stream().mapToLong(RestServer::listRequests).sum();
  }

  /** Its block trades, which no trade of its source is. */
  public BlockTrades blockTrades() {
    return blockTrades;
  }

  /** Which symbols it lists, and what it says of them; to begin with, those of its source. */
  public Listings listings() {
    return listings;
  }

  /** Lets an exchange that was told to wait begin; once its audience is there, it trades. */
  public void startTrading() {
    streamer.begin();
  }

  /** How many trades have happened so far. */
  public long sentCount() {
    return ledger.size();
  }

  /** How many trades of a symbol have happened so far. */
  public long sentCount(String symbol) {
    return ledger.size(symbol);
  }

  /** The trades that have happened so far, in the order in which they happened. */
  public SentTrades sent() {
    return ledger.sent();
  }

  /** The ids that it has skipped: neither its streams nor its history ever give them. */
  public List<Hole> holes() {
    return ledger.holes();
  }

  /**
   * Keeps the trades of these ids to itself: neither its streams nor its history give them, as if
   * nobody had made them. They count as sent, since they have happened.
   *
   * @param ids of trades that have not happened yet
   */
  public void withhold(Hole ids) {
    ledger.withhold(ids);
  }

  /** Lets its history give what it has withheld. Its streams never do. */
  public void giveWithheld() {
    ledger.give();
  }

  /** All ids that it has kept to itself for a while. */
  public List<Hole> withheld() {
    return ledger.everWithheld();
  }

  /** All that it has, whether its streams gave it or not. */
  public Holdings holdings() {
    return new Holdings(ledger.sent(), ledger.holes(), ledger.everWithheld());
  }

  /** Lets a symbol make one more trade, and then none. */
  public void halt(String symbol) {
    trading.halt(symbol);
  }

  /** Whether a symbol was told to halt and has made its last trade. */
  public boolean isHalted(String symbol) {
    return trading.isHalted(symbol);
  }

  /** Lets a symbol trade again. */
  public void resume(String symbol) {
    trading.resume(symbol);
  }

  /**
   * Begins the ids of a symbol anew: its next trade has this one. The history forgets what was
   * before with that trade.
   *
   * @throws IllegalStateException if the symbol is not {@linkplain #isHalted halted}
   */
  public void restartIds(String symbol, long firstId) {
    trading.restart(symbol, firstId);
  }

  /** How often a symbol's ids have begun, the first time first; empty if it has not traded. */
  public List<IdEpoch> epochs(String symbol) {
    return ledger.epochs(symbol);
  }

  /** What it does that no exchange should. */
  public Adversary adversary() {
    return adversary;
  }

  /** What goes wrong with it. */
  public Faults faults() {
    return faults;
  }

  /** Puts an end to whatever goes wrong or would; what it has broken stays broken. */
  public void behave() {
    faults.forgetAll();
    adversary.behave();
    giveWithheld();
    server.endOutages();
  }

  /**
   * Sends each symbol's newest trade once more, to whoever is subscribed. In life the next trade
   * shows a client that it has missed some; after the last one nothing would.
   */
  public void repeatNewestTrades() {
    source.symbols().forEach(this::repeatNewestTrade);
  }

  /** The same for one symbol. */
  public void repeatNewestTrade(String symbol) {
    ledger.newest(symbol).ifPresent(trade -> {
      TradeFrame frame = TradeFrame.of(trade);
      server.sessions().stream()
          .filter(session -> session.streams().contains(trade.stream()))
          .forEach(session -> session.repeat(frame));
    });
  }

  /** How many connections are open. */
  public int connections() {
    return server.sessions().size();
  }

  /** How many connections have been opened so far, those that are gone too. */
  public int opened() {
    return server.opened();
  }

  /** How many connections are subscribed to a stream, for example {@code btcusdt@trade}. */
  public int subscribers(String stream) {
    return (int)
        server.sessions().stream().filter(s -> s.streams().contains(stream)).count();
  }

  /**
   * Waits until the last trade has happened and was handed to its subscribers.
   *
   * @return false if that took longer than the timeout
   * @throws IllegalStateException if the exchange failed or was closed before the last trade
   * @throws InterruptedException if interrupted
   */
  public boolean awaitAllSent(Duration timeout) throws InterruptedException {
    return streamer.awaitAllSent(timeout);
  }

  /**
   * Sends nothing more of a symbol over the connections that are open now, without a word. It
   * trades on, and its history has its trades; a connection that is opened later brings them.
   */
  public void silence(String symbol) {
    server.sessions().forEach(session -> session.silence(SentTrade.streamOf(symbol)));
  }

  /** What all requests to its REST servers have weighed. */
  public long restWeight() {
    return rest.stream().mapToLong(RestServer::weight).sum();
  }

  /** Sends a text as it is to every connection: for what no exchange should send, and does. */
  public void sendToAll(String text) {
    server.sessions().forEach(session -> session.send(text));
  }

  /**
   * Tells every client that its connection will be closed soon. It is not: that is the next step.
   */
  public void announceShutdown() {
    long now = System.currentTimeMillis();
    server.sessions().forEach(session -> session.sendServerShutdown(now));
  }

  /** Closes every connection in good order, and goes on accepting new ones. */
  public void closeConnections() {
    server
        .sessions()
        .forEach(session -> session.socket().close(CloseFrame.GOING_AWAY, "see you soon"));
  }

  /** Breaks every connection without a word, as a cut cable does; goes on accepting new ones. */
  public void breakConnections() {
    server
        .sessions()
        .forEach(s -> s.socket().closeConnection(CloseFrame.ABNORMAL_CLOSE, "broken on purpose"));
  }

  /** Stops trading, closes every connection and stops listening. */
  @Override
  public void close() {
    streamer.close();
    rest.forEach(RestServer::close);
    try {
      server.shutDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void subscriptionsChanged() {
    streamer.subscribersChanged(server::sessions);
  }
}
