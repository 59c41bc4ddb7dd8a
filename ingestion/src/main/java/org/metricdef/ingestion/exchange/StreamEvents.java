package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What happens on an open connection, told by the transport's own thread, one thing at a time. */
public interface StreamEvents {

  /** A text frame arrived. */
  void text(String frame);

  /** A binary frame arrived. */
  void binary(ByteBuffer frame);

  /** The other side pinged, and the transport has answered. */
  void ping();

  /** The other side answered a ping. */
  void pong();

  /**
   * The connection is closed; nothing comes after this.
   *
   * @param closing how it came to that
   */
  void closed(Closing closing);

  /**
   * How a connection ended.
   *
   * @param code the WebSocket close code; 1006 where none was exchanged
   * @param reason what was said beside the code; may be empty
   * @param error what broke the connection; null if nothing did
   */
  record Closing(int code, String reason, @Nullable Throwable error) {

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;

    /** Whether the other side closed on purpose, with nothing wrong. */
    boolean isClean() {
      return error == null && (code == NORMAL || code == GOING_AWAY);
    }
  }
}
