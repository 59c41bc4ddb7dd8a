package org.metricdef.processor.library;

import static org.metricdef.processor.library.Unbounded.ADDRESS;
import static org.metricdef.processor.library.Unbounded.EXCEPTION;
import static org.metricdef.processor.library.Unbounded.FILE;
import static org.metricdef.processor.library.Unbounded.ID;
import static org.metricdef.processor.library.Unbounded.IDENTITY;
import static org.metricdef.processor.library.Unbounded.INPUT;
import static org.metricdef.processor.library.Unbounded.THREAD;
import static org.metricdef.processor.library.Unbounded.TIME;
import static org.metricdef.processor.library.Unbounded.URI;

import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;

/**
 * The sources of taints: methods and types whose values are unbounded, and methods known to return
 * null.
 */
final class TaintSources {

  /**
   * A result that may be null.
   *
   * @param what when it is null, for messages
   * @param fix the suggested replacement, for messages
   */
  private record Nullable(String what, String fix) {

    private static final String FIX = "Objects.requireNonNullElse(…, \"none\")";

    Nullable(String what) {
      this(what, FIX);
    }
  }

  private static final EffectTable<Unbounded> UNBOUNDED = EffectTable.<Unbounded>builder()
      .rows(
          EXCEPTION,
          "Throwable.getMessage()",
          "Throwable.getLocalizedMessage()",
          "Throwable.getStackTrace()",
          "Throwable.printStackTrace(*)",
          "com.google.common.base.Throwables.getStackTraceAsString(Throwable)",
          "org.apache.commons.lang.exception.ExceptionUtils.getMessage(Throwable)",
          "org.apache.commons.lang.exception.ExceptionUtils.getRootCauseMessage(Throwable)",
          "org.apache.commons.lang.exception.ExceptionUtils.getStackTrace(Throwable)",
          "org.apache.commons.lang3.exception.ExceptionUtils.getMessage(Throwable)",
          "org.apache.commons.lang3.exception.ExceptionUtils.getRootCauseMessage(Throwable)",
          "org.apache.commons.lang3.exception.ExceptionUtils.getStackTrace(Throwable)")
      .rows(
          TIME,
          "System.currentTimeMillis()",
          "System.nanoTime()",
          "Clock.millis()",
          "Instant.toEpochMilli()",
          "Instant.getEpochSecond()",
          "Instant.getNano()",
          "ChronoZonedDateTime.toEpochSecond()",
          "Date.getTime()",
          "Calendar.getTimeInMillis()",
          "org.apache.kafka.clients.producer.RecordMetadata.timestamp()",
          "org.apache.kafka.clients.consumer.ConsumerRecord.timestamp()")
      .rows(
          ID,
          "org.apache.kafka.clients.producer.RecordMetadata.offset()",
          "org.apache.kafka.clients.consumer.ConsumerRecord.offset()",
          "UUID.getLeastSignificantBits()",
          "UUID.getMostSignificantBits()",
          "Thread.getId()",
          "ProcessHandle.pid()",
          "Random.nextInt()",
          "Random.nextLong()",
          "Random.nextDouble()",
          "Random.nextFloat()",
          "RandomGenerator.nextInt()",
          "RandomGenerator.nextLong()",
          "RandomGenerator.nextDouble()",
          "RandomGenerator.nextFloat()",
          "Math.random()",
          "AtomicLong.getAndIncrement()",
          "AtomicLong.incrementAndGet()",
          "AtomicInteger.getAndIncrement()",
          "AtomicInteger.incrementAndGet()")
      .since(19, ID, "Thread.threadId()")
      .rows(IDENTITY, "System.identityHashCode(Object)", "Enum.hashCode()")
      .rows(THREAD, "Thread.getName()")
      .rows(FILE, "File.getPath()", "File.getAbsolutePath()", "File.getCanonicalPath()")
      .rows(
          URI,
          "java.net.URI.getQuery()",
          "java.net.URI.getRawQuery()",
          "java.net.URI.getSchemeSpecificPart()",
          "java.net.URI.getRawSchemeSpecificPart()",
          "java.net.URI.toASCIIString()",
          "java.net.URL.getQuery()",
          "java.net.URL.getFile()",
          "java.net.URL.toExternalForm()")
      .rows(
          INPUT,
          "javax.servlet.ServletRequest.getParameter(..)",
          "javax.servlet.ServletRequest.getRemoteAddr(..)",
          "javax.servlet.ServletRequest.getRemoteHost(..)",
          "javax.servlet.http.HttpServletRequest.getRequestURI(..)",
          "javax.servlet.http.HttpServletRequest.getRequestURL(..)",
          "javax.servlet.http.HttpServletRequest.getQueryString(..)",
          "javax.servlet.http.HttpServletRequest.getHeader(..)",
          "javax.servlet.http.HttpServletRequest.getPathInfo(..)",
          "javax.servlet.http.HttpServletRequest.getRemoteUser(..)",
          "jakarta.servlet.ServletRequest.getParameter(..)",
          "jakarta.servlet.ServletRequest.getRemoteAddr(..)",
          "jakarta.servlet.ServletRequest.getRemoteHost(..)",
          "jakarta.servlet.http.HttpServletRequest.getRequestURI(..)",
          "jakarta.servlet.http.HttpServletRequest.getRequestURL(..)",
          "jakarta.servlet.http.HttpServletRequest.getQueryString(..)",
          "jakarta.servlet.http.HttpServletRequest.getHeader(..)",
          "jakarta.servlet.http.HttpServletRequest.getPathInfo(..)",
          "jakarta.servlet.http.HttpServletRequest.getRemoteUser(..)",
          "BufferedReader.readLine(..)",
          "Console.readLine(..)",
          "Scanner.nextLine()")
      // Headers: the user agent and others that each client chooses.
      .rows(
          INPUT,
          "com.sun.net.httpserver.Headers.getFirst(String)",
          "java.net.http.HttpHeaders.firstValue(String)",
          "io.netty.handler.codec.http.HttpHeaders.get(..)",
          "io.vertx.core.http.HttpServerRequest.getHeader(..)",
          "jakarta.ws.rs.container.ContainerRequestContext.getHeaderString(String)",
          "jakarta.ws.rs.core.HttpHeaders.getHeaderString(String)",
          "javax.ws.rs.container.ContainerRequestContext.getHeaderString(String)",
          "javax.ws.rs.core.HttpHeaders.getHeaderString(String)",
          "org.springframework.http.HttpHeaders.getFirst(String)",
          "org.springframework.web.context.request.WebRequest.getHeader(String)")
      .build();

  private static final EffectTable<Nullable> NULLABLE = EffectTable.<Nullable>builder()
      .rows(
          new Nullable("null for an exception without a message"),
          "Throwable.getMessage()",
          "Throwable.getLocalizedMessage()")
      .rows(new Nullable("null for an exception without a cause"), "Throwable.getCause()")
      .rows(
          new Nullable("null if the map has no such key", "getOrDefault(…, \"none\")"),
          "Map.get(*)")
      .rows(
          new Nullable(
              "null if the variable is not set",
              "Objects.requireNonNullElse(System.getenv(…), \"none\")"),
          "System.getenv(String)")
      .rows(
          new Nullable("null if the property is not set", "getProperty(…, \"none\")"),
          "System.getProperty(String)",
          "Properties.getProperty(*)")
      .rows(
          new Nullable("null if nobody has set it", "getOrDefault(…, \"none\")"),
          "org.slf4j.MDC.get(String)")
      .rows(new Nullable("null if the queue is empty"), "Queue.poll()", "Queue.peek()")
      .rows(new Nullable("null if the path has no parent"), "File.getParent()")
      .rows(
          new Nullable("null if the request has none"),
          "javax.servlet.ServletRequest.getParameter(..)",
          "javax.servlet.http.HttpServletRequest.getHeader(..)",
          "javax.servlet.http.HttpServletRequest.getQueryString(..)",
          "javax.servlet.http.HttpServletRequest.getPathInfo(..)",
          "jakarta.servlet.ServletRequest.getParameter(..)",
          "jakarta.servlet.http.HttpServletRequest.getHeader(..)",
          "jakarta.servlet.http.HttpServletRequest.getQueryString(..)",
          "jakarta.servlet.http.HttpServletRequest.getPathInfo(..)")
      .rows(
          new Nullable("null if nobody is logged in"),
          "javax.servlet.http.HttpServletRequest.getRemoteUser(..)",
          "jakarta.servlet.http.HttpServletRequest.getRemoteUser(..)")
      .rows(
          new Nullable("null at the end of the input"),
          "BufferedReader.readLine(..)",
          "Console.readLine(..)")
      .build();

  /** Types whose objects have an unbounded string form. */
  private static final Map<String, Unbounded> TYPES = Map.ofEntries(
      Map.entry("java.lang.Throwable", EXCEPTION),
      Map.entry("java.util.UUID", ID),
      Map.entry("java.lang.Thread", ID),
      Map.entry("java.util.Date", TIME),
      Map.entry("java.util.Calendar", TIME),
      Map.entry("java.net.SocketAddress", ADDRESS),
      Map.entry("java.net.URI", URI),
      Map.entry("java.net.URL", URI),
      Map.entry("java.io.File", FILE),
      Map.entry("java.nio.file.Path", FILE),
      Map.entry("java.time.Instant", TIME),
      Map.entry("java.time.LocalDate", TIME),
      Map.entry("java.time.LocalTime", TIME),
      Map.entry("java.time.LocalDateTime", TIME),
      Map.entry("java.time.OffsetTime", TIME),
      Map.entry("java.time.OffsetDateTime", TIME),
      Map.entry("java.time.ZonedDateTime", TIME));

  private TaintSources() {}

  /** The taints of a method's result, wherever it is called. */
  static Taints ofMethod(ExecutableElement method, Supplier<Place> place, Tree expression) {
    Taints unbounded = UNBOUNDED
        .inherited(method)
        .map(kind -> of(kind, place.get(), expression))
        .orElse(Taints.NONE);
    return NULLABLE
        .inherited(method)
        .map(nullable -> Taints.of(
            Taint.at(Nature.NULL, place.get(), expression, nullable.what(), nullable.fix())))
        .map(unbounded::join)
        .orElse(unbounded);
  }

  /** The taint of a source at this place. */
  static Taints of(Unbounded kind, Place place, Tree expression) {
    return Taints.of(Taint.at(Nature.UNBOUNDED, place, expression, kind.what(), kind.fix()));
  }

  /** Why the string form of an object is unbounded, if it is. */
  static Optional<Unbounded> kindOf(TypeMirror type) {
    if (type instanceof ArrayType array) {
      // String.valueOf and append treat an array of characters as a text.
      return array.getComponentType().getKind() == TypeKind.CHAR
          ? Optional.empty()
          : Optional.of(IDENTITY);
    }
    return Supertypes.namesOf(type).stream()
        .filter(TYPES::containsKey)
        .map(TYPES::get)
        .findFirst()
        .or(() -> Identities.isPrinted(type) ? Optional.of(IDENTITY) : Optional.empty());
  }
}
