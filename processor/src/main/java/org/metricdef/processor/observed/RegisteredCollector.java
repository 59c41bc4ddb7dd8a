package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * A collector as the calls of its builder declare it in one expression.
 *
 * @param isSimple whether it is one of simpleclient
 * @param kind the simple name of its class
 * @param help its help text; empty text if it is told none
 * @param labels its label names; empty if some are not known, or if there are constant labels
 */
public record RegisteredCollector(
    boolean isSimple,
    String kind,
    String name,
    Optional<String> help,
    Optional<SortedSet<String>> labels) {

  private static final String SIMPLECLIENT = "io.prometheus.client.";
  private static final String PROMETHEUS_METRICS = "io.prometheus.metrics.core.metrics.";

  /** Calls that make another name, or of which one does not know what they do. */
  private static final Set<String> RENAMES =
      Set.of("namespace", "subsystem", "unit", "constLabels", "callback");

  /** What a chain of calls declares; empty if its beginning or its name is not known. */
  static Optional<RegisteredCollector> of(ExpressionTree chain, SourceIndex index) {
    Optional<String> name = Optional.empty();
    Optional<String> help = Optional.of("");
    Optional<SortedSet<String>> labels = Optional.of(new TreeSet<>());
    ExpressionTree tree = chain;
    while (tree instanceof MethodInvocationTree call
        && index.element(call) instanceof ExecutableElement method) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      String called = method.getSimpleName().toString();
      switch (called) {
        case "name" -> name = constant(arguments.get(0), index);
        case "help" -> help = constant(arguments.get(0), index);
        case "labelNames" -> labels = texts(arguments, index);
        default -> {
          if (RENAMES.contains(called)) {
            return Optional.empty();
          }
        }
      }
      if (method.getModifiers().contains(Modifier.STATIC)) {
        if (arguments.size() == 2) {
          name = constant(arguments.get(0), index);
          help = constant(arguments.get(1), index);
        }
        return made(method, name, help, labels);
      }
      tree = ClientSites.receiverOf(call).orElse(null);
    }
    return Optional.empty();
  }

  private static Optional<RegisteredCollector> made(
      ExecutableElement method,
      Optional<String> name,
      Optional<String> help,
      Optional<SortedSet<String>> labels) {
    String owner = Owners.of(method).getQualifiedName().toString();
    boolean isSimple = owner.startsWith(SIMPLECLIENT);
    boolean isBuilder = method.getSimpleName().toString().matches("build|builder");
    return isBuilder && (isSimple || owner.startsWith(PROMETHEUS_METRICS))
        ? name.filter(known -> !known.isEmpty())
            .map(known -> new RegisteredCollector(
                isSimple,
                Owners.of(method).getSimpleName().toString().replaceFirst("WithCallback$", ""),
                known,
                help,
                labels))
        : Optional.empty();
  }

  private static Optional<String> constant(ExpressionTree text, SourceIndex index) {
    return BuilderChains.constant(text, index);
  }

  private static Optional<SortedSet<String>> texts(
      List<? extends ExpressionTree> arguments, SourceIndex index) {
    SortedSet<String> texts = new TreeSet<>();
    for (ExpressionTree each : arguments) {
      Optional<String> text = constant(each, index);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }

  /** Why a registry surely refuses this collector beside an earlier one; empty if it may not. */
  public Optional<String> conflictWith(RegisteredCollector earlier) {
    if (isSimple != earlier.isSimple) {
      return Optional.empty();
    }
    if (isSimple) {
      Set<String> both = new HashSet<>(claimedNames());
      both.retainAll(earlier.claimedNames());
      return both.isEmpty() ? Optional.empty() : Optional.of("simpleclient takes each name once");
    }
    if (!baseName().equals(earlier.baseName())) {
      return Optional.empty();
    }
    if (!kind.equals(earlier.kind)) {
      return Optional.of("one name is of one kind");
    }
    if (help.isPresent() && earlier.help.isPresent() && !help.equals(earlier.help)) {
      return Optional.of("one name has one help text");
    }
    return labels.isPresent() && labels.equals(earlier.labels)
        ? Optional.of("prometheus-metrics takes one name with the same label names once")
        : Optional.empty();
  }

  /** The names that the collector uses in a registry of simpleclient 0.10 and later. */
  private Set<String> claimedNames() {
    String base = baseName();
    return switch (kind) {
      case "Counter" -> Set.of(base, base + "_total", base + "_created");
      case "Info" -> Set.of(base, base + "_info");
      case "Summary" -> Set.of(base, base + "_count", base + "_sum", base + "_created");
      case "Histogram" ->
        Set.of(base, base + "_bucket", base + "_count", base + "_sum", base + "_created");
      default -> Set.of(base);
    };
  }

  /** The name without the suffix that the client adds. */
  private String baseName() {
    return switch (kind) {
      case "Counter" -> name.replaceFirst("_total$", "");
      case "Info" -> name.replaceFirst("_info$", "");
      default -> name;
    };
  }
}
