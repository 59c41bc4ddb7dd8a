package org.metricdef.testbed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/** Finds TCP ports on loopback that a server can be stopped on and started on again. */
public final class FreePorts {

  // Below Linux's ephemeral range (from 32768 on): a client that keeps dialling a stopped server's
  // ephemeral port can be given that very port as its own and connect to itself, which keeps the
  // server from ever coming back.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 200;

  private FreePorts() {}

  /**
   * Two different ports that were free a moment ago.
   *
   * @throws IllegalStateException if none is found in many attempts
   */
  public static int[] two() {
    int first = one();
    int second = one();
    while (second == first) {
      second = one();
    }
    return new int[] {first, second};
  }

  /**
   * A port that was free a moment ago.
   *
   * @throws IllegalStateException if none is found in many attempts
   */
  public static int one() {
    SplittableRandom random = new SplittableRandom();
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = random.nextInt(FIRST, LAST);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw new IllegalStateException(
        "no free port between " + FIRST + " and " + LAST + " in " + ATTEMPTS + " attempts", last);
  }
}
