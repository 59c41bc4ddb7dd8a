package org.metricdef.processor.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The kind of a metric, given by the handle type that its method returns. */
public enum MetricKind {
  COUNTER("org.metricdef.Counter"),
  GAUGE("org.metricdef.Gauge"),
  HISTOGRAM("org.metricdef.Histogram");

  private final String handle;

  MetricKind(String handle) {
    this.handle = handle;
  }

  /** The qualified name of the handle type. */
  public String handle() {
    return handle;
  }

  /** The names that a metric of this kind uses in a simpleclient registry. */
  public List<String> claimedNames(String fullName) {
    return switch (this) {
      case COUNTER -> {
        String base = fullName.replaceFirst("_total$", "");
        yield List.of(base, base + "_total", base + "_created");
      }
      case GAUGE -> List.of(fullName);
      case HISTOGRAM ->
        List.of(
            fullName,
            fullName + "_bucket",
            fullName + "_count",
            fullName + "_sum",
            fullName + "_created");
    };
  }

  /** The name in messages: {@code counter}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind whose handle this type is. */
  public static Optional<MetricKind> ofHandle(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ofHandleName(declared.asElement().toString())
        : Optional.empty();
  }

  /** The kind whose handle type has this qualified name. */
  public static Optional<MetricKind> ofHandleName(String qualifiedName) {
    for (MetricKind kind : values()) {
      if (kind.handle.equals(qualifiedName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
