package org.metricdef.ingestion.app.http;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /metrics}, {@code /books}, {@code /health}, {@code /health/live} and {@code
 * /health/ready}. A client that does not send its request to the end, or does not take its answer,
 * takes no thread.
 */
public final class HttpEndpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoints.class);

  private static final int MOST_PORTS = 65_535;
  private static final int MOST_THREADS = 8;
  private static final int MOST_CONNECTIONS = 500;

  /**
   * A client from which nothing comes for so long is gone. No usual interval of scrapes: a
   * connection that is closed just when it is used again fails that scrape.
   */
  private static final Duration IDLE = Duration.ofSeconds(12);

  private final Server server;
  private final URI address;
  private final Semaphore scrapes;
  private volatile boolean closed;

  private HttpEndpoints(Server server, URI address, Semaphore scrapes) {
    this.server = server;
    this.address = address;
    this.scrapes = scrapes;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 takes any free port
   * @param health asked once for each request
   * @param books what {@code /books} says, asked once for each request
   * @throws IOException if the address cannot be listened on
   * @throws IllegalArgumentException if the port is none
   */
  public static HttpEndpoints start(
      String host,
      int port,
      CollectorRegistry registry,
      Supplier<HealthReport> health,
      Supplier<HealthReport.Facts> books)
      throws IOException {
    if (port < 0 || port > MOST_PORTS) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
    threads.setName("http");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    Semaphore scrapes = new Semaphore(0);
    server.setHandler(new Pages(registry, health, books, scrapes::release));
    server.setStopTimeout(0);
    listen(server, connector);
    String literal = host.contains(":") ? "[" + host + "]" : host;
    URI address = URI.create("http://" + literal + ":" + connector.getLocalPort());
    return new HttpEndpoints(server, address, scrapes);
  }

  /** Where it is served, or was, with the port that was taken. */
  public URI address() {
    return address;
  }

  /**
   * Waits until /metrics is served once more. Does not wait if this is closed.
   *
   * @return whether it was served within this time
   */
  public boolean awaitScrape(Duration atMost) {
    scrapes.drainPermits();
    try {
      return !closed && scrapes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (Exception notStopped) {
      // Its threads are daemons, so that nothing waits for them.
      LOG.warn("the HTTP server did not stop: {}", notStopped.toString());
    }
  }

  private static void listen(Server server, ServerConnector connector) throws IOException {
    try {
      connector.open();
      server.start();
    } catch (Exception notServed) {
      stop(server);
      if (notServed.getCause() instanceof BindException taken) {
        throw taken;
      }
      throw notServed instanceof IOException refused ? refused : new IOException(notServed);
    }
  }
}
