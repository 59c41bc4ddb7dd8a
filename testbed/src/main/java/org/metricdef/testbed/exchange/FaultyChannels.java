package org.metricdef.testbed.exchange;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

/** Makes each connection that the server accepts a {@link FaultyChannel}, or refuses it. */
final class FaultyChannels implements WebSocketServerFactory {

  private final Outages outages;

  FaultyChannels(Outages outages) {
    this.outages = outages;
  }

  /**
   * Takes an accepted connection.
   *
   * @throws IOException if connections are refused now; the server drops it then
   */
  @Override
  public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
    if (outages.refusing()) {
      FaultyChannel.reset(channel);
      throw new IOException("refused on purpose");
    }
    WebSocketImpl socket = (WebSocketImpl) key.attachment(); // The server's own way to find it.
    return new FaultyChannel(channel, socket.outQueue, outages.muteTcp());
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, Draft draft) {
    return new WebSocketImpl(adapter, draft);
  }

  @Override
  public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> drafts) {
    return new WebSocketImpl(adapter, drafts);
  }

  @Override
  public void close() {}
}
