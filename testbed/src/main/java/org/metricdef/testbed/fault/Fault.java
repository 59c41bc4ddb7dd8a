package org.metricdef.testbed.fault;

import java.time.Duration;
import org.metricdef.testbed.fault.FaultKind.Family;

/** One thing that goes wrong. */
public sealed interface Fault {

  /** What kind of fault it is. */
  FaultKind kind();

  /** Befalls every connection that is open; if none is, it waits for the next. */
  sealed interface OfConnections extends Fault {}

  /** Every connection is reset. */
  record Cut() implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.CUT;
    }
  }

  /**
   * Every connection is closed.
   *
   * @param code of the close frame; 1006 for none, the connection just ends
   */
  record Close(int code) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.CLOSE;
    }
  }

  /**
   * Every connection is told {@code serverShutdown}, and closed with 1001.
   *
   * @param notice how long after it was told
   */
  record Shutdown(Duration notice) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.SHUTDOWN;
    }
  }

  /** Every connection stays open and is dead. */
  record HalfOpen() implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.HALF_OPEN;
    }
  }

  /**
   * Every connection is slow, both ways.
   *
   * @param bytesPerSecond each way
   */
  record SlowLink(int bytesPerSecond, Duration lasting) implements OfConnections {
    /** A slow link; throws IllegalArgumentException if nothing at all gets through. */
    public SlowLink {
      if (bytesPerSecond < 1) {
        throw new IllegalArgumentException("not above zero: " + bytesPerSecond);
      }
    }

    @Override
    public FaultKind kind() {
      return FaultKind.SLOW_LINK;
    }
  }

  /** No ping is answered. */
  record NoPongs(Duration lasting) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.NO_PONGS;
    }
  }

  /** Every connection is reset, new ones too. */
  record Refusing(Duration lasting) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.REFUSING;
    }
  }

  /** Every connection is reset; what connects meanwhile never gets an answer to its handshake. */
  record MuteTcp(Duration lasting) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.MUTE_TCP;
    }
  }

  /** Every connection is reset; what connects meanwhile hears nothing after the handshake, ever. */
  record MuteWebSocket(Duration lasting) implements OfConnections {
    @Override
    public FaultKind kind() {
      return FaultKind.MUTE_WEBSOCKET;
    }
  }

  /**
   * Befalls the next frames that have a receiver, for every receiver alike.
   *
   * @param kind of the family {@link Family#FRAME}
   * @param frames how many
   * @param by how many later frames of its symbol overtake a reordered one; else without meaning
   */
  record OfFrames(FaultKind kind, int frames, int by) implements Fault {
    /**
     * Faulty frames; throws IllegalArgumentException if the kind is another or a number below one.
     */
    public OfFrames {
      if (kind.family() != Family.FRAME || frames < 1 || by < 1) {
        throw new IllegalArgumentException(kind + ", " + frames + " frames, by " + by);
      }
    }

    /** So many frames; a reordered one changes places with the next. */
    public OfFrames(FaultKind kind, int frames) {
      this(kind, frames, 1);
    }
  }

  /**
   * The ids of a symbol's next trades are never given.
   *
   * @param ids how many
   */
  record Missing(int ids) implements Fault {
    /** Missing ids; throws IllegalArgumentException if there are none. */
    public Missing {
      if (ids < 1) {
        throw new IllegalArgumentException("not above zero: " + ids);
      }
    }

    @Override
    public FaultKind kind() {
      return FaultKind.HOLE;
    }
  }

  /**
   * Befalls the next requests to the history.
   *
   * @param kind of the family {@link Family#REST}
   * @param requests how many
   * @param time how long it is slow or mute; what {@code Retry-After} says, in whole seconds; else
   *     without meaning
   */
  record OfRest(FaultKind kind, int requests, Duration time) implements Fault {
    /** Faulty answers; throws IllegalArgumentException if the kind is another or there are none. */
    public OfRest {
      if (kind.family() != Family.REST || requests < 1 || time.isNegative()) {
        throw new IllegalArgumentException(kind + ", " + requests + " requests, " + time);
      }
    }
  }
}
