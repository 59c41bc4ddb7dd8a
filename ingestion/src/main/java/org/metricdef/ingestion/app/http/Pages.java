package org.metricdef.ingestion.app.http;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is served under which path. */
final class Pages extends Handler.Abstract {

  private final CollectorRegistry registry;
  private final Supplier<HealthReport> health;
  private final Supplier<HealthReport.Facts> books;
  private final Runnable scraped;

  /**
   * The pages.
   *
   * @param health asked once for each request
   * @param books what {@code /books} says, asked once for each request
   * @param scraped run each time that /metrics was taken to the end
   */
  Pages(
      CollectorRegistry registry,
      Supplier<HealthReport> health,
      Supplier<HealthReport.Facts> books,
      Runnable scraped) {
    this.registry = registry;
    this.health = health;
    this.books = books;
    this.scraped = scraped;
  }

  /** An answer, whole. */
  private record Page(int status, String type, byte[] body) {

    Page(int status, String type, String body) {
      this(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Page ofHealth(boolean isWell, String text) {
      int status = isWell ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
      return new Page(status, "application/json", text);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = request.getHttpURI().getCanonicalPath();
    Page page = page(path == null ? "" : path, request);
    response.setStatus(page.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.body().length);
    Callback then = "/metrics".equals(path) && page.status() == HttpStatus.OK_200
        ? Callback.from(callback, scraped)
        : callback;
    response.write(true, ByteBuffer.wrap(page.body()), then);
    return true;
  }

  private Page page(String path, Request request) throws IOException {
    boolean isKnown = switch (path) {
      case "/metrics", "/books", "/health", "/health/live", "/health/ready" -> true;
      default -> false;
    };
    if (!isKnown) {
      return new Page(HttpStatus.NOT_FOUND_404, "text/plain", "not found\n");
    }
    if (!HttpMethod.GET.is(request.getMethod())) {
      return new Page(HttpStatus.METHOD_NOT_ALLOWED_405, "text/plain", "only GET\n");
    }
    if (path.equals("/metrics")) {
      return metrics(request);
    }
    if (path.equals("/books")) {
      String text = HealthReport.json(books.get());
      return new Page(HttpStatus.OK_200, "application/json", text);
    }
    HealthReport now = health.get();
    return switch (path) {
      case "/health/live" -> Page.ofHealth(now.isLive(), now.liveness());
      case "/health/ready" -> Page.ofHealth(now.isReady(), now.readiness());
      default -> Page.ofHealth(now.isReady(), now.everything());
    };
  }

  private Page metrics(Request request) throws IOException {
    String format = TextFormat.chooseContentType(request.getHeaders().get(HttpHeader.ACCEPT));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8)) {
      TextFormat.writeFormat(format, writer, registry.metricFamilySamples());
    }
    return new Page(HttpStatus.OK_200, format, body.toByteArray());
  }
}
