package org.metricdef.lint.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.rulefile.GrafanaVariables;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.QueryKind;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Children;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Parser;
import org.metricdef.promql.syntax.SyntaxException;

/** Which queries ask for which series, also by metrics that other rules record. */
public final class Usages {

  /** A query whose expression could be read. */
  private record Asking(Query query, Location at, Set<String> names) {}

  private final Path root;
  private final boolean isAskedFor;
  private final List<Asking> asking = new ArrayList<>();
  private final List<Query> unread = new ArrayList<>();
  private final Map<String, Set<String>> recorded = new LinkedHashMap<>();

  private Usages(Path root, boolean isAskedFor) {
    this.root = root;
    this.isAskedFor = isAskedFor;
  }

  /** Nothing is known of what asks for metrics. */
  public static Usages unknown() {
    return new Usages(Path.of(""), false);
  }

  /**
   * What queries ask for.
   *
   * @param root the folder from which paths are told, absolute
   */
  public static Usages of(List<Query> queries, Path root) {
    Usages usages = new Usages(root, true);
    queries.forEach(usages::add);
    return usages;
  }

  /** Whether there were rules or dashboards to read. */
  boolean isAskedFor() {
    return isAskedFor;
  }

  /** The queries whose expressions could not be read. */
  public List<Query> unread() {
    return List.copyOf(unread);
  }

  private void add(Query query) {
    Optional<Set<String>> names =
        query.readings().stream().flatMap(each -> names(each).stream()).findFirst();
    if (names.isEmpty()) {
      unread.add(query);
      return;
    }
    Location at = query.readings().get(0).at();
    asking.add(new Asking(query, at, names.get()));
    if (query.kind() == QueryKind.RECORD) {
      recorded.computeIfAbsent(query.name(), name -> new LinkedHashSet<>()).addAll(names.get());
    }
  }

  /** The metrics that an expression names; empty if it cannot be read. */
  private static Optional<Set<String>> names(PlacedText text) {
    try {
      Set<String> names = new LinkedHashSet<>();
      for (Expr.VectorSelector each : Children.selectors(Parser.parse(text.text()))) {
        SelectedMetrics.of(each).stream()
            .filter(name -> !name.contains(GrafanaVariables.UNKNOWN))
            .forEach(names::add);
      }
      return Optional.of(names);
    } catch (SyntaxException e) {
      // The caller says which query it is.
      return Optional.empty();
    }
  }

  /** What asks for one of these series, in the order of the files. */
  List<Usage> of(Set<String> series) {
    Set<Usage> found = new LinkedHashSet<>();
    for (Asking each : asking) {
      way(each.names(), series, new LinkedHashSet<>())
          .ifPresent(through -> found.add(usage(each, through)));
    }
    return List.copyOf(found);
  }

  /**
   * The recorded metrics between what is named and one of the series; empty if none leads there.
   *
   * @param seen the recorded metrics on the way so far, since a rule may name what it records
   */
  private Optional<List<String>> way(Set<String> names, Set<String> series, Set<String> seen) {
    if (names.stream().anyMatch(series::contains)) {
      return Optional.of(List.of());
    }
    for (String each : names) {
      if (recorded.containsKey(each) && seen.add(each)) {
        Optional<List<String>> rest = way(recorded.getOrDefault(each, Set.of()), series, seen);
        if (rest.isPresent()) {
          List<String> through = new ArrayList<>(List.of(each));
          through.addAll(rest.get());
          return Optional.of(through);
        }
      }
    }
    return Optional.empty();
  }

  private Usage usage(Asking query, List<String> through) {
    return new Usage(
        query.query().kind(),
        query.query().name(),
        path(query.at().file()),
        query.at().region().startLine(),
        through);
  }

  /** Outside of the folder, the name of the file is enough: whole paths differ by machine. */
  private String path(Path file) {
    return file.startsWith(root)
        ? root.relativize(file).toString().replace('\\', '/')
        : String.valueOf(file.getFileName());
  }
}
