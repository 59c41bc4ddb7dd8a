package org.metricdef.ingestion.exchange;

import java.io.IOException;
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

  private final Queue<Consumer<StreamEvents>> script = new ConcurrentLinkedQueue<>();
  private final List<URI> attempts = new CopyOnWriteArrayList<>();
  private final List<Integer> closed = new CopyOnWriteArrayList<>();

  private volatile Runnable onPing = () -> {};

  /** What happens when a connection is pinged. */
  void onPing(Runnable happens) {
    onPing = happens;
  }

  ScriptedTransport then(Consumer<StreamEvents> happens) {
    script.add(happens);
    return this;
  }

  /** Where each attempt went to. */
  List<URI> attempts() {
    return attempts;
  }

  /** The numbers of the attempts whose connections were closed, from 1. */
  List<Integer> closed() {
    return closed;
  }

  @Override
  public Connection open(URI url, Duration timeout, StreamEvents events) throws IOException {
    attempts.add(url);
    int number = attempts.size();
    Consumer<StreamEvents> happens = script.poll();
    if (happens == null) {
      throw new IOException("the script is over");
    }
    happens.accept(events);
    return new Connection() {
      @Override
      public void ping() {
        onPing.run();
      }

      @Override
      public void close(Duration limit) {
        closed.add(number);
      }
    };
  }
}
