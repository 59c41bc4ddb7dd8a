package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Connections that play a script, one entry an attempt: what happens as soon as the connection is
 * open. An attempt beyond the script is refused.
 */
final class ScriptedTransport implements StreamTransport {

  private final Queue<Consumer<ScriptedPeer>> script = new ConcurrentLinkedQueue<>();
  private final List<URI> attempts = new CopyOnWriteArrayList<>();
  private final List<ScriptedPeer> peers = new CopyOnWriteArrayList<>();

  ScriptedTransport then(Consumer<ScriptedPeer> happens) {
    script.add(happens);
    return this;
  }

  /** An attempt that is taken, and nothing more. */
  ScriptedTransport thenOpen() {
    return then(peer -> {});
  }

  /** Where each attempt went to, but for the streams. */
  List<String> attempts() {
    return attempts.stream()
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .toList();
  }

  /** The other sides of the connections that were opened. */
  List<ScriptedPeer> peers() {
    return List.copyOf(peers);
  }

  ScriptedPeer last() {
    return peers.get(peers.size() - 1);
  }

  @Override
  public Connection open(URI url, Duration timeout, StreamEvents events) throws IOException {
    attempts.add(url);
    Consumer<ScriptedPeer> happens = script.poll();
    if (happens == null) {
      throw new ConnectException("the script is over");
    }
    ScriptedPeer peer = new ScriptedPeer(url, events);
    peers.add(peer);
    happens.accept(peer);
    return peer;
  }
}
