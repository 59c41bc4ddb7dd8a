package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.ErrorType;

/** Connections to a server whose certificate is for the name localhost. */
class WebSocketTlsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String PASSWORD = "password";

  private final WebSocketTransport transport = new WebSocketTransport(1_000);
  private final RecordedEvents events = new RecordedEvents();

  @TempDir
  private static Path folder;

  private SSLContext machines;
  private RawServer server;

  @BeforeAll
  static void makeCertificate() throws Exception {
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-keyalg",
      "EC",
      "-alias",
      "server",
      "-dname",
      "CN=localhost",
      "-ext",
      "SAN=dns:localhost",
      "-storetype",
      "PKCS12",
      "-storepass",
      PASSWORD,
      "-keystore",
      store().toString()
    };
    Process keytool = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keytool.log").toFile())
        .start();
    assertThat(keytool.waitFor()).isZero();
  }

  @BeforeEach
  void startServer() throws Exception {
    machines = SSLContext.getDefault();
    server = new RawServer(tlsSocket());
  }

  @AfterEach
  void stopServer() throws IOException {
    SSLContext.setDefault(machines);
    server.close();
  }

  @Test
  void aTrustedServerIsTalkedTo() throws Exception {
    trust();
    server.then(peer -> peer.shakeHands().trade(1));
    StreamTransport.Connection connection = open("localhost");
    events.await(RawPeer.trade("BTCUSDT", 1));
    connection.close(Duration.ofMillis(100));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    server.then(RawPeer::readToEnd);
    assertRefused("localhost");
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    trust();
    server.then(RawPeer::readToEnd);
    assertRefused("127.0.0.1");
  }

  private void assertRefused(String host) {
    assertThatThrownBy(() -> open(host))
        .isInstanceOf(IOException.class)
        .satisfies(error -> assertThat(ErrorType.of(error)).isEqualTo(ErrorType.TLS))
        .cause()
        .isInstanceOf(SSLException.class);
    assertThat(events.seen()).isEmpty();
  }

  private StreamTransport.Connection open(String host) throws Exception {
    return transport.open(URI.create("wss://" + host + ":" + server.port()), LONG, events);
  }

  /** Makes the server's certificate one that this machine trusts. */
  private static void trust() throws Exception {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys().getCertificate("server"));
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    SSLContext.setDefault(context);
  }

  private static Path store() {
    return folder.resolve("self-signed.p12");
  }

  private static KeyStore keys() throws Exception {
    return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
  }

  private static ServerSocket tlsSocket() throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }
}
