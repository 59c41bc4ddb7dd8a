package org.metricdef.bench.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * An exchange that does next to nothing but send trades, in a JVM of its own. It says its port, and
 * begins when a client has subscribed to all symbols. A client that comes back is an error: nothing
 * is left out here, so that nothing is to be repaired.
 */
public final class FrameBlaster {

  private static final long TICK_NANOS = 500_000;

  private FrameBlaster() {}

  /**
   * Sends frames, and ends when the client has closed the connection.
   *
   * @param args the symbols with commas between, how many frames to send, and the {@link Pace}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Forked.endWithStarter();
    List<String> symbols = List.of(args[0].split(","));
    long frames = Long.parseLong(args[1]);
    Pace pace = Pace.of(args[2]);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Forked.say("port", server.getLocalPort());
      try (BlasterLink link = new BlasterLink(server.accept())) {
        Thread blasting = new Thread(() -> blast(link, symbols, frames, pace), "blast");
        blasting.setDaemon(true);
        blasting.start();
        link.serve();
      }
    }
  }

  private static void blast(BlasterLink link, List<String> symbols, long frames, Pace pace) {
    try {
      while (link.streams() < symbols.size()) {
        LockSupport.parkNanos(TICK_NANOS);
      }
      FrameChunk chunk = new FrameChunk(symbols);
      long start = System.nanoTime();
      for (long sent = 0; sent < frames; ) {
        long due = Math.min(pace.due(System.nanoTime() - start), frames) - sent;
        if (due <= 0) {
          LockSupport.parkNanos(TICK_NANOS);
          continue;
        }
        int taken = chunk.take((int) Math.min(due, chunk.size()), System.currentTimeMillis());
        link.send(chunk.bytes(), chunk.begin(), chunk.end(taken));
        chunk.advance(taken);
        sent += taken;
      }
    } catch (IOException cut) {
      throw new UncheckedIOException("the client has gone before the last frame", cut);
    }
  }
}
