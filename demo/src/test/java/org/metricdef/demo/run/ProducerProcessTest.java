package org.metricdef.demo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.ProgressBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.DemoException;

class ProducerProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private Path directory;

  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    jar = ChildProgram.jar(directory);
  }

  @Test
  void stoppedProducerLeavesItsLastWords() throws Exception {
    try (ProducerProcess producer = start("wait", "0")) {
      awaitLine(producer, "ready");
      producer.requireAlive();
      producer.stop();
      assertThat(producer.lastLines()).hasSize(40).endsWith("ready", "last words");
    }
  }

  @Test
  void producerThatLostSomethingIsAnErrorWithItsLog() throws Exception {
    try (ProducerProcess producer = start("wait", "1")) {
      awaitLine(producer, "ready");
      assertThatThrownBy(producer::stop)
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("exit code 1")
          .hasMessageEndingWith("| last words");
    }
  }

  @Test
  void producerThatEndsByItselfIsAnErrorWithItsLog() throws Exception {
    try (ProducerProcess producer = start("exit", "3")) {
      awaitLine(producer, "setting null");
      DeliveryWatch watch =
          new DeliveryWatch(producer, URI.create("http://127.0.0.1:1/"), PATIENCE);
      assertThatThrownBy(() -> await(watch, 1))
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("exit code 3")
          .hasMessageContaining("| line 100");
    }
  }

  @Test
  void watchEndsWhenAllAreDone() throws Exception {
    AtomicInteger done = new AtomicInteger();
    HttpServer server = serve(done::incrementAndGet);
    try (ProducerProcess producer = start("wait", "0")) {
      DeliveryWatch watch = new DeliveryWatch(producer, address(server), PATIENCE);
      assertThat(await(watch, 3).sum("done_total")).isEqualTo(3);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void watchEndsWhenNothingMoves() throws Exception {
    HttpServer server = serve(() -> 2);
    try (ProducerProcess producer = start("wait", "0")) {
      awaitLine(producer, "ready");
      DeliveryWatch watch = new DeliveryWatch(producer, address(server), Duration.ofMillis(500));
      assertThatThrownBy(() -> await(watch, 3))
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("2 of 3 trades acknowledged")
          .hasMessageEndingWith("| ready");
    } finally {
      server.stop(0);
    }
  }

  private ProducerProcess start(String... arguments) {
    return ProducerProcess.start(jar, List.of(arguments), false);
  }

  private static MetricsPage await(DeliveryWatch watch, long target) throws InterruptedException {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (ProgressBar bar = new Console(nowhere, false).progress("done", target)) {
      return watch.await(target, page -> page.sum("done_total"), () -> 0, bar);
    }
  }

  private static HttpServer serve(IntSupplier done) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] body = ("done_total " + done.getAsInt() + ".0\n").getBytes(StandardCharsets.UTF_8);
      try (exchange) {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    });
    server.start();
    return server;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
  }

  private static void awaitLine(ProducerProcess producer, String line) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!producer.lastLines().contains(line)) {
      assertThat(System.nanoTime()).as("waiting for '" + line + "'").isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
