package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A server on loopback that does with each connection what a script says, one entry a connection.
 * Connections beyond the script shake hands and are left alone.
 */
final class RawServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Queue<Consumer<RawPeer>> script = new ConcurrentLinkedQueue<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  RawServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /** A server on a socket that listens already. */
  RawServer(ServerSocket listening) {
    this.listening = listening;
    Thread acceptor = new Thread(this::accept, "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  RawServer then(Consumer<RawPeer> happens) {
    script.add(happens);
    return this;
  }

  /** How many connections there were so far. */
  int connections() {
    return sockets.size();
  }

  int port() {
    return listening.getLocalPort();
  }

  String url() {
    return "ws://127.0.0.1:" + port();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        sockets.add(socket);
        Consumer<RawPeer> next = script.poll();
        Consumer<RawPeer> happens = next == null ? RawPeer::shakeHands : next;
        Thread peer = new Thread(() -> play(happens, new RawPeer(socket)), "raw-peer");
        peer.setDaemon(true);
        peer.start();
      } catch (IOException failure) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(failure);
        }
      }
    }
  }

  private static void play(Consumer<RawPeer> happens, RawPeer peer) {
    try {
      happens.accept(peer);
    } catch (UncheckedIOException clientLeft) {
      // What most scripts provoke; whether it was right to leave is for the test to say.
      peer.hangUp();
    }
  }
}
