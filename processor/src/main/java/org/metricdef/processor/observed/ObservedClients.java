package org.metricdef.processor.observed;

import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.AnnotatedTypes;

/** The clients whose calls one compilation checks as they stand. */
public final class ObservedClients {

  private static final List<String> PACKAGES =
      List.of("io.prometheus.client.", "io.prometheus.metrics.core.", "io.micrometer.");

  /** A class of each client: without it, the client is not on the class path. */
  private static final List<String> CLASSES =
      List.of("io.prometheus.client.SimpleCollector", "io.prometheus.metrics.core.metrics.Metric");

  private final Elements elements;
  private @Nullable Optional<AnnotatedTypes> types;

  /** The clients that are on the class path, which is not looked at before it is asked for. */
  public ObservedClients(Elements elements) {
    this.elements = elements;
  }

  /** The types of the clients; empty if there are none. */
  public Optional<AnnotatedTypes> types() {
    if (types == null) {
      boolean isSeen = CLASSES.stream().anyMatch(each -> elements.getTypeElement(each) != null);
      types = isSeen ? Optional.of(new AnnotatedTypes(PACKAGES)) : Optional.empty();
    }
    return types;
  }
}
