package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Over which clients a set is implemented: those that it states, or the first one there is. */
public final class ChosenClients {

  private final Elements elements;

  /**
   * The clients of one compilation.
   *
   * @param elements the elements of the compilation, which tell what is on the class path
   */
  public ChosenClients(Elements elements) {
    this.elements = elements;
  }

  /** The clients over which a set is implemented; empty if nothing is to be generated. */
  public List<MetricsClient> of(TypeElement set) {
    List<String> stated = MetricSetReader.clientsOf(set);
    if (stated.isEmpty()) {
      return first(set).stream().toList();
    }
    List<MetricsClient> clients = new ArrayList<>();
    for (String constant : stated) {
      MetricsClient.of(constant).ifPresent(clients::add);
    }
    return List.copyOf(clients);
  }

  private Optional<MetricsClient> first(TypeElement set) {
    for (MetricsClient client : MetricsClient.values()) {
      if (isVisible(client, set)) {
        return Optional.of(client);
      }
    }
    return Optional.empty();
  }

  /** Whether code beside a set can use a client: a module has to read the client's. */
  boolean isVisible(MetricsClient client, TypeElement set) {
    ModuleElement module = elements.getModuleOf(set);
    TypeElement type = module == null
        ? elements.getTypeElement(client.type())
        : elements.getTypeElement(module, client.type());
    return type != null;
  }
}
