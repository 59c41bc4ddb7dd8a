package org.metricdef.processor.library;

import static org.metricdef.processor.library.Unbounded.EXCEPTION;
import static org.metricdef.processor.library.Unbounded.ID;
import static org.metricdef.processor.library.Unbounded.IDENTITY;
import static org.metricdef.processor.library.Unbounded.INPUT;
import static org.metricdef.processor.library.Unbounded.TIME;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.Place;
import org.metricdef.processor.flow.Trait;
import org.metricdef.processor.flow.Trait.Nature;
import org.metricdef.processor.flow.Traits;

/**
 * The methods and types whose values are surely unbounded, and the methods that are known to return
 * null. Data: a line a method. What is only sometimes unbounded (a thread's name, a file's) is not
 * here.
 */
final class TraitSources {

  /** A method, also where a subclass overrides it. */
  private record Source(String owner, int arity, Nature nature, String what, String mend) {}

  private static final int ANY = -1;

  private static final String[] SERVLET_REQUESTS = {
    "javax.servlet.ServletRequest", "javax.servlet.http.HttpServletRequest",
    "jakarta.servlet.ServletRequest", "jakarta.servlet.http.HttpServletRequest"
  };

  private static final Map<String, List<Source>> METHODS = new HashMap<>();

  static {
    unbounded(EXCEPTION, "java.lang.Throwable", 0, "getMessage", "getLocalizedMessage");
    unbounded(EXCEPTION, "java.lang.Throwable", 0, "getStackTrace");
    unbounded(EXCEPTION, "java.lang.Throwable", 1, "printStackTrace");
    unbounded(EXCEPTION, "com.google.common.base.Throwables", 1, "getStackTraceAsString");
    for (String lang : List.of("lang", "lang3")) {
      String utils = "org.apache.commons.%s.exception.ExceptionUtils".formatted(lang);
      unbounded(EXCEPTION, utils, 1, "getMessage", "getRootCauseMessage", "getStackTrace");
    }
    unbounded(TIME, "java.lang.System", 0, "currentTimeMillis", "nanoTime");
    unbounded(TIME, "java.time.Clock", 0, "millis");
    unbounded(TIME, "java.time.Instant", 0, "toEpochMilli", "getEpochSecond", "getNano");
    unbounded(TIME, "java.time.chrono.ChronoZonedDateTime", 0, "toEpochSecond");
    unbounded(TIME, "java.util.Date", 0, "getTime");
    unbounded(TIME, "java.util.Calendar", 0, "getTimeInMillis");
    unbounded(TIME, "org.apache.kafka.clients.producer.RecordMetadata", 0, "timestamp");
    unbounded(TIME, "org.apache.kafka.clients.consumer.ConsumerRecord", 0, "timestamp");
    unbounded(ID, "org.apache.kafka.clients.producer.RecordMetadata", 0, "offset");
    unbounded(ID, "org.apache.kafka.clients.consumer.ConsumerRecord", 0, "offset");
    unbounded(ID, "java.util.UUID", 0, "getLeastSignificantBits", "getMostSignificantBits");
    unbounded(ID, "java.lang.Thread", 0, "getId", "threadId");
    unbounded(ID, "java.lang.ProcessHandle", 0, "pid");
    for (String random : List.of("java.util.Random", "java.util.random.RandomGenerator")) {
      unbounded(ID, random, 0, "nextInt", "nextLong", "nextDouble", "nextFloat");
    }
    unbounded(ID, "java.lang.Math", 0, "random");
    for (String atomic : List.of("AtomicLong", "AtomicInteger")) {
      unbounded(
          ID, "java.util.concurrent.atomic." + atomic, 0, "getAndIncrement", "incrementAndGet");
    }
    unbounded(IDENTITY, "java.lang.System", 1, "identityHashCode");
    for (String request : SERVLET_REQUESTS) {
      unbounded(INPUT, request, ANY, "getRequestURI", "getRequestURL", "getQueryString");
      unbounded(INPUT, request, ANY, "getParameter", "getHeader", "getPathInfo");
      unbounded(INPUT, request, ANY, "getRemoteAddr", "getRemoteHost", "getRemoteUser");
      nullable("null if the request has none", request, ANY, "getParameter", "getHeader");
      nullable("null if the request has none", request, ANY, "getQueryString", "getPathInfo");
      nullable("null if nobody is logged in", request, ANY, "getRemoteUser");
    }
    for (String reader : List.of("java.io.BufferedReader", "java.io.Console")) {
      unbounded(INPUT, reader, ANY, "readLine");
      nullable("null at the end of the input", reader, ANY, "readLine");
    }
    unbounded(INPUT, "java.util.Scanner", 0, "nextLine");

    nullable(
        "null for an exception without a message",
        "java.lang.Throwable",
        0,
        "getMessage",
        "getLocalizedMessage");
    nullable("null for an exception without a cause", "java.lang.Throwable", 0, "getCause");
    nullable("null if the map has no such key", "java.util.Map", 1, "get");
    nullable("null if the variable is not set", "java.lang.System", 1, "getenv");
    nullable("null if the property is not set", "java.lang.System", 1, "getProperty");
    nullable("null if the property is not set", "java.util.Properties", 1, "getProperty");
    nullable("null if nobody has set it", "org.slf4j.MDC", 1, "get");
    nullable("null if the queue is empty", "java.util.Queue", 0, "poll", "peek");
    nullable("null if the path has no parent", "java.io.File", 0, "getParent");
  }

  /** Types of which every object is another text. */
  private static final Map<String, Unbounded> TYPES = Map.ofEntries(
      Map.entry("java.lang.Throwable", EXCEPTION),
      Map.entry("java.util.UUID", ID),
      Map.entry("java.lang.Thread", ID),
      Map.entry("java.util.Date", TIME),
      Map.entry("java.util.Calendar", TIME),
      Map.entry("java.time.Instant", TIME),
      Map.entry("java.time.LocalDate", TIME),
      Map.entry("java.time.LocalTime", TIME),
      Map.entry("java.time.LocalDateTime", TIME),
      Map.entry("java.time.OffsetTime", TIME),
      Map.entry("java.time.OffsetDateTime", TIME),
      Map.entry("java.time.ZonedDateTime", TIME));

  private TraitSources() {}

  private static void unbounded(Unbounded kind, String owner, int arity, String... names) {
    for (String name : names) {
      add(name, new Source(owner, arity, Nature.UNBOUNDED, kind.what(), kind.mend()));
    }
  }

  private static void nullable(String what, String owner, int arity, String... names) {
    for (String name : names) {
      add(name, new Source(owner, arity, Nature.NULL, what, mendFor(name)));
    }
  }

  private static void add(String name, Source source) {
    METHODS.computeIfAbsent(name, key -> new ArrayList<>()).add(source);
  }

  private static String mendFor(String name) {
    return switch (name) {
      case "get" -> "getOrDefault(…, \"none\")";
      case "getProperty" -> "getProperty(…, \"none\")";
      case "getenv" -> "Objects.requireNonNullElse(System.getenv(…), \"none\")";
      default -> "Objects.requireNonNullElse(…, \"none\")";
    };
  }

  /**
   * The traits of what a method returns, wherever it is called.
   *
   * @param expression the call, for people
   */
  static Traits ofMethod(ExecutableElement method, Supplier<Place> place, Tree expression) {
    List<Source> sources = METHODS.get(method.getSimpleName().toString());
    if (sources == null) {
      return Traits.NONE;
    }
    Traits traits = Traits.NONE;
    Set<String> owners = Supertypes.namesOf(method.getEnclosingElement().asType());
    for (Source source : sources) {
      if ((source.arity() == ANY || source.arity() == method.getParameters().size())
          && owners.contains(source.owner())) {
        traits = traits.join(Traits.of(
            Trait.at(source.nature(), place.get(), expression, source.what(), source.mend())));
      }
    }
    return traits;
  }

  /** The traits of the text that an object of a type turns into. */
  static Traits ofText(TypeMirror type, Place place, Tree expression) {
    return kindOf(type).map(kind -> of(kind, place, expression)).orElse(Traits.NONE);
  }

  /** A value that comes into being here. */
  static Traits of(Unbounded kind, Place place, Tree expression) {
    return Traits.of(Trait.at(Nature.UNBOUNDED, place, expression, kind.what(), kind.mend()));
  }

  private static Optional<Unbounded> kindOf(TypeMirror type) {
    if (type instanceof ArrayType array) {
      // String.valueOf and append take an array of characters for a text.
      return array.getComponentType().getKind() == TypeKind.CHAR
          ? Optional.empty()
          : Optional.of(IDENTITY);
    }
    return Supertypes.namesOf(type).stream()
        .filter(TYPES::containsKey)
        .map(TYPES::get)
        .findFirst();
  }
}
