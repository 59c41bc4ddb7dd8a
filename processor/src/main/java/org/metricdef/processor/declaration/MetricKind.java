package org.metricdef.processor.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The kind of a metric, given by the handle type that its method returns. */
public enum MetricKind {
  COUNTER("org.metricdef.Counter"),
  GAUGE("org.metricdef.Gauge"),
  HISTOGRAM("org.metricdef.Histogram"),
  TIMER("org.metricdef.Timer"),
  SUMMARY("org.metricdef.Summary"),
  TRACKED_GAUGE("org.metricdef.TrackedGauge"),
  TRACKED_COUNTER("org.metricdef.TrackedCounter"),
  INFO("org.metricdef.Info");

  /** What follows the name of a handle in the name of its form with a record. */
  private static final String TYPED = ".Of";

  /** What follows the name of a handle in the name of its form that takes exemplars. */
  private static final String EXEMPLARS = ".WithExemplars";

  private final String handle;

  MetricKind(String handle) {
    this.handle = handle;
  }

  /** The qualified name of the handle type. */
  public String handle() {
    return handle;
  }

  /** Whether its values only go up. */
  public boolean isCounter() {
    return this == COUNTER || this == TRACKED_COUNTER;
  }

  /** Whether it counts its values in buckets. */
  public boolean hasBuckets() {
    return this == HISTOGRAM || this == TIMER;
  }

  /** The names that a metric of this kind uses in a simpleclient registry. */
  public List<String> claimedNames(String fullName) {
    return switch (this) {
      case COUNTER, TRACKED_COUNTER -> {
        String base = fullName.replaceFirst("_total$", "");
        yield List.of(base, base + "_total", base + "_created");
      }
      case GAUGE, TRACKED_GAUGE -> List.of(fullName);
      case INFO -> List.of(fullName.replaceFirst("_info$", ""), fullName);
      case SUMMARY ->
        List.of(fullName, fullName + "_count", fullName + "_sum", fullName + "_created");
      case HISTOGRAM, TIMER ->
        List.of(
            fullName,
            fullName + "_bucket",
            fullName + "_count",
            fullName + "_sum",
            fullName + "_created");
    };
  }

  /** The name in messages: {@code tracked gauge}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name with its article: {@code an info metric}. */
  public String withArticle() {
    return this == INFO ? "an info metric" : "a " + this;
  }

  /** The name of several: {@code summaries}. */
  public String plural() {
    return switch (this) {
      case SUMMARY -> "summaries";
      case INFO -> "info metrics";
      default -> this + "s";
    };
  }

  /** The kind whose handle this type is, with labels of a record or without. */
  public static Optional<MetricKind> ofHandle(TypeMirror type) {
    String name = nameOf(type);
    return ofHandleName(isTyped(type) ? name.substring(0, name.length() - TYPED.length()) : name);
  }

  /** Whether this type is a handle whose calls may take an exemplar. */
  static boolean takesExemplars(TypeMirror type) {
    String name = nameOf(type);
    return name.endsWith(EXEMPLARS) && ofHandleName(name).isPresent();
  }

  /** Whether this type is a handle whose labels are a record. */
  static boolean isTyped(TypeMirror type) {
    String name = nameOf(type);
    return name.endsWith(TYPED)
        && ofHandleName(name.substring(0, name.length() - TYPED.length())).isPresent();
  }

  private static String nameOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }

  /** The kind whose handle type, or its form with exemplars, has this qualified name. */
  public static Optional<MetricKind> ofHandleName(String qualifiedName) {
    String name = qualifiedName.endsWith(EXEMPLARS)
        ? qualifiedName.substring(0, qualifiedName.length() - EXEMPLARS.length())
        : qualifiedName;
    for (MetricKind kind : values()) {
      if (kind.handle.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
