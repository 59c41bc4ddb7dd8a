package org.metricdef.testbed.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A client's TCP connection that can be made slow or deaf, or be reset. */
final class FaultyChannel implements ByteChannel {

  /** How long the exchange's network thread rests when a slow connection has nothing to give. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private record Slowness(Allowance reading, Allowance writing, long untilNanos) {}

  private final SocketChannel channel;
  private final Collection<ByteBuffer> queue;
  private final ByteBuffer nowhere = ByteBuffer.allocate(8_192);

  // Frames on their way to the socket: one system call for many. The network thread's alone.
  private final ByteBuffer gathered = ByteBuffer.allocateDirect(64 * 1024);

  private volatile boolean deaf;
  private volatile @Nullable Slowness slowness;

  /**
   * A connection.
   *
   * @param queue what the server has yet to write, first of all what it is writing now
   * @param deaf whether it is from the start
   */
  FaultyChannel(SocketChannel channel, Collection<ByteBuffer> queue, boolean deaf) {
    this.channel = channel;
    this.queue = queue;
    this.deaf = deaf;
  }

  /** From now on the connection hears nothing, and nothing that is sent goes out. */
  void deafen() {
    deaf = true;
  }

  void slowDown(int bytesPerSecond, Duration lasting) {
    slowness = new Slowness(
        new Allowance(bytesPerSecond),
        new Allowance(bytesPerSecond),
        System.nanoTime() + lasting.toNanos());
  }

  void speedUp() {
    slowness = null;
  }

  /** Ends the connection by RST. What was on its way is lost, both ways. */
  void reset() throws IOException {
    reset(channel);
  }

  /** Ends a connection by RST. */
  static void reset(SocketChannel channel) throws IOException {
    channel.socket().setSoLinger(true, 0);
    channel.close();
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (deaf) {
      int read;
      do {
        nowhere.clear();
        read = channel.read(nowhere);
      } while (read > 0);
      return read;
    }
    Slowness slow = slow();
    if (slow == null) {
      return channel.read(to);
    }
    return slow.reading().move(to, channel::read);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int length = from.remaining();
    if (deaf) {
      from.position(from.limit());
      return length;
    }
    Slowness slow = slow();
    Move move =
        slow == null ? channel::write : buffer -> slow.writing().move(buffer, channel::write);
    if (queue.size() > 1 && length <= gathered.remaining()) {
      gathered.put(from); // The next one comes at once, and takes this one along.
      return length;
    }
    gathered.flip();
    if (gathered.hasRemaining()) {
      move.apply(gathered);
    }
    boolean allGone = !gathered.hasRemaining();
    gathered.compact();
    return allGone ? move.apply(from) : 0;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private @Nullable Slowness slow() {
    Slowness slow = slowness;
    if (slow != null && System.nanoTime() - slow.untilNanos() >= 0) {
      slowness = null;
      return null;
    }
    return slow;
  }

  /** What moves bytes between a buffer and the socket. */
  private interface Move {
    int apply(ByteBuffer buffer) throws IOException;
  }

  /** So many bytes a second. Used by the network thread only. */
  private static final class Allowance {

    private final int bytesPerSecond;
    private long sinceNanos = System.nanoTime();

    Allowance(int bytesPerSecond) {
      this.bytesPerSecond = bytesPerSecond;
    }

    int move(ByteBuffer buffer, Move move) throws IOException {
      long now = System.nanoTime();
      long allowed =
          (long) ((now - sinceNanos) / (double) TimeUnit.SECONDS.toNanos(1) * bytesPerSecond);
      if (allowed == 0) {
        LockSupport.parkNanos(REST_NANOS);
        return 0;
      }
      sinceNanos = now;
      int limit = buffer.limit();
      buffer.limit((int) Math.min(limit, buffer.position() + allowed));
      try {
        return move.apply(buffer);
      } finally {
        buffer.limit(limit);
      }
    }
  }
}
