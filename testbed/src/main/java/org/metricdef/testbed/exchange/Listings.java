package org.metricdef.testbed.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which symbols the exchange lists, and what it says of them. They may change while it runs. A
 * change is of its lists alone: what it trades, its source says.
 *
 * <p>Safe for use by several threads.
 */
public final class Listings {

  /** The longer before the shorter, so that no suffix hides another. */
  private static final List<String> QUOTES = List.of(
      "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDP", "USD1", "EURI", "BIDR", "DOGE", "BTC", "ETH",
      "BNB", "EUR", "GBP", "AUD", "USD", "TRY", "ZAR", "UAH", "NGN", "JPY", "BRL", "MXN", "ARS",
      "PLN", "RON", "CZK", "COP", "RUB", "IDR", "DAI", "TRX", "XRP", "SOL");

  private static final int USUAL_QUOTE = 3;

  private final SortedMap<String, Listing> listings = new TreeMap<>();
  private boolean away;

  /** Lists these, all trading. */
  Listings(Collection<String> symbols) {
    symbols.forEach(symbol -> list(split(symbol)));
  }

  /** Lists a symbol, or says something else of one that is listed. */
  public synchronized void list(Listing listing) {
    listings.put(listing.symbol(), listing);
  }

  /**
   * Says that a symbol is in another status.
   *
   * @throws IllegalArgumentException if it is not listed
   */
  public synchronized void status(String symbol, String status) {
    Listing listing = listings.get(symbol);
    if (listing == null) {
      throw new IllegalArgumentException("not listed: " + symbol);
    }
    list(listing.in(status));
  }

  /** Takes a symbol off the list. Its history is refused from now on. */
  public synchronized void delist(String symbol) {
    listings.remove(symbol);
  }

  /** Refuses every request for the list from now on, or answers again. */
  public synchronized void away(boolean nowAway) {
    away = nowAway;
  }

  /** Whether every request for the list is refused. */
  synchronized boolean isAway() {
    return away;
  }

  /** What is said of a symbol; empty if it is not listed. */
  public synchronized Optional<Listing> of(String symbol) {
    return Optional.ofNullable(listings.get(symbol));
  }

  /** All that is listed, by symbol. */
  public synchronized List<Listing> all() {
    return List.copyOf(listings.values());
  }

  /** A symbol that trades, with its assets as its end tells them. */
  public static Listing split(String symbol) {
    String quote = QUOTES.stream()
        .filter(known -> symbol.length() > known.length() && symbol.endsWith(known))
        .findFirst()
        .orElseGet(
            () -> symbol.substring(symbol.length() - Math.min(USUAL_QUOTE, symbol.length() - 1)));
    String base = symbol.substring(0, symbol.length() - quote.length());
    return new Listing(symbol, base, quote, Listing.TRADING);
  }
}
