package values;

import com.sun.net.httpserver.HttpExchange;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Objects and methods whose texts are rarely repeated, and neighbours whose texts are. */
class Sources {

  private static final URI API = URI.create("https://api.example.com/v1");
  private static final Path DATA = Path.of("/var/data");

  enum Side {
    BUY
  }

  private final K2Metrics metrics;

  Sources(K2Metrics metrics) {
    this.metrics = metrics;
  }


  private void bounded(String reason) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason));
  }

  void addresses(SocketAddress peer, InetSocketAddress server, Socket socket) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", peer.toString())); // warning: 'reason' gets the address of a peer, with its port
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + server)); // warning: the address of a peer
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", String.valueOf(socket.getRemoteSocketAddress()))); // warning: the address of a peer
    bounded(server.getHostString());
    bounded(socket.isClosed() ? "closed" : "open");
  }

  void uris(URI uri, URL url, HttpRequest request, HttpExchange exchange) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", uri.toString())); // warning: the text of a URI, with its query
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", uri.getQuery())); // warning: the text of a URI
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + url)); // warning: the text of a URI
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", request.uri().toString())); // warning: the text of a URI
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", exchange.getRequestURI().toASCIIString())); // warning: the text of a URI
    bounded(uri.getHost());
    bounded(uri.getScheme());
    bounded(API.toString());
    bounded("to " + API);
    bounded(request.method());
  }

  void userAgents(HttpRequest request, HttpExchange exchange) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", exchange.getRequestHeaders().getFirst("User-Agent"))); // warning: text from outside the program
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", request.headers().firstValue("User-Agent").orElse("none"))); // warning: text from outside the program
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("User-Agent"), "none").toLowerCase(Locale.ROOT))); // warning: text from outside the program
    bounded(exchange.getRequestMethod());
    bounded(Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("User-Agent"), "").startsWith("curl") ? "curl" : "other");
  }

  void threads(Thread thread) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Thread.currentThread().getName())); // warning: the name of a thread
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "in " + thread.getName())); // warning: the name of a thread
    bounded(thread.isDaemon() ? "daemon" : "user");
    bounded(thread.getState().name());
  }

  void files(Path path, File file) throws IOException {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", path.toString())); // warning: the path of a file
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + path.getFileName())); // warning: the path of a file
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", file.getAbsolutePath())); // warning: the path of a file
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", String.format("%s", file))); // warning: the path of a file
    bounded(DATA.toString());
    bounded(path.toString().endsWith(".csv") ? "csv" : "other");
  }

  static class Plain {}

  static class Named extends Plain {
    @Override
    public String toString() {
      return "named";
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named;
    }
  }

  static class MoreNamed extends Named {}

  abstract static class Open {}

  record Point(int x) {}

  void identities(Plain plain, Named named, MoreNamed more, Open open, Point point, Object any, Side side, List<String> list) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", plain.toString())); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + plain)); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", String.valueOf(new Plain()))); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Objects.toString(this))); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Integer.toHexString(plain.hashCode()))); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + Objects.hashCode(plain))); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + side.hashCode())); // warning: an object's identity
    bounded(named.toString());
    bounded("" + more);
    bounded("" + open);
    bounded("" + point);
    bounded("" + any);
    bounded("" + side);
    bounded("" + named.hashCode());
    bounded("" + Objects.hashCode(named));
    bounded("" + list.size());
    bounded(plain.getClass().getSimpleName());
  }

  record ErrorBody(String text) {}

  static final class Box {
    private final String text;

    Box(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  void messages(Exception e, ExecutionException failed) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + failed.getCause().getMessage())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + new IllegalStateException(e.getMessage()).getMessage())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + new ErrorBody(e.getMessage()).text())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + new Box(e.getMessage()).text())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + List.of("" + e.getMessage()).get(0))); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + Map.of("text", "" + e).get("text"))); // warning: free text
    Supplier<String> text = e::getMessage;
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", "" + text.get())); // warning: free text
    AtomicReference<String> kept = new AtomicReference<>("" + e);
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", kept.get())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", CompletableFuture.completedFuture("" + e).join())); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", e instanceof RuntimeException known ? "" + known.getMessage() : "checked")); // warning: free text
    bounded(e instanceof RuntimeException ? "runtime" : "checked");
    bounded(e.getClass().getName());
  }
}
