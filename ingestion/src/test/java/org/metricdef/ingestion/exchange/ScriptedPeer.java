package org.metricdef.ingestion.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The other side of one connection, which a test has in its hands. It answers at once. */
final class ScriptedPeer implements StreamTransport.Connection {

  private static final Pattern STREAM = Pattern.compile("\"(\\w+@\\w+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  /** How requests are answered. */
  enum Manner {
    /** As the exchange does. */
    PROPER,
    /** With an error, which names no request; nothing is done. */
    REFUSING,
    /** Not at all. */
    MUTE,
    /** They are said to be carried out, and are not. */
    LYING
  }

  private final URI url;
  private final StreamEvents events;
  private final Set<String> streams = new LinkedHashSet<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile Manner manner = Manner.PROPER;
  private volatile int pings;
  private volatile boolean closed;

  ScriptedPeer(URI url, StreamEvents events) {
    this.url = url;
    this.events = events;
    String query = url.getQuery();
    streams.addAll(Arrays.asList(query.substring(query.indexOf('=') + 1).split("/")));
  }

  void be(Manner other) {
    manner = other;
  }

  URI url() {
    return url;
  }

  /** What it was sent, pings apart. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  Set<String> streams() {
    return Set.copyOf(streams);
  }

  int pings() {
    return pings;
  }

  boolean isClosed() {
    return closed;
  }

  StreamEvents events() {
    return events;
  }

  void trade(String symbol, long id) {
    events.text("""
        {"stream":"%s@trade","data":{"e":"trade","E":1723161255343,"s":"%s","t":%d,\
        "p":"61837.63","q":"0.02","T":1723161255342,"m":true,"M":true}}""".formatted(symbol.toLowerCase(java.util.Locale.ROOT), symbol, id));
  }

  void announceShutdown() {
    events.text("{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":1}}");
  }

  /** Closes in good order. */
  void closeCleanly() {
    events.closed(new StreamEvents.Closing(1000, "", null));
  }

  /** Breaks. */
  void breakOff() {
    events.closed(new StreamEvents.Closing(1006, "", new java.net.SocketException("cut")));
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public void close(Duration timeout) {
    closed = true;
  }

  @Override
  public void send(String text) {
    sent.add(text);
    switch (manner) {
      case PROPER -> answer(text, true);
      case LYING -> answer(text, false);
      case REFUSING -> events.text("{\"code\":2,\"msg\":\"Invalid request\"}");
      case MUTE -> {}
    }
  }

  private void answer(String text, boolean carryOut) {
    List<String> named = new ArrayList<>();
    Matcher stream = STREAM.matcher(text);
    while (stream.find()) {
      named.add(stream.group(1));
    }
    if (carryOut && text.contains("\"SUBSCRIBE\"")) {
      streams.addAll(named);
    } else if (carryOut && text.contains("\"UNSUBSCRIBE\"")) {
      named.forEach(streams::remove);
    }
    String result = text.contains("LIST_SUBSCRIPTIONS")
        ? streams.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"))
        : "null";
    Matcher id = ID.matcher(text);
    if (id.find()) {
      events.text("{\"result\":" + result + ",\"id\":" + id.group(1) + "}");
    }
  }
}
