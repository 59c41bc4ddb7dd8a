package org.metricdef.lint.emitted;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.report.ExposedMetric;

/**
 * Which names of metrics only this code gives: those with the prefix of a metric set. Of a set
 * without a prefix, they are the names that its metrics have, whatever their ends.
 *
 * @param prefixes the prefixes of all metric sets
 * @param bare the names of metrics without a prefix, without their ends
 * @param mentioned names that code gives to a client outside of metric sets; its series are not
 *     known
 */
public record OwnedNames(Set<String> prefixes, Set<String> bare, Set<String> mentioned) {

  private static final List<String> ENDS =
      List.of("_total", "_created", "_bucket", "_count", "_sum", "_max", "_info");

  public OwnedNames {
    prefixes = Set.copyOf(prefixes);
    bare = Set.copyOf(bare);
    mentioned = Set.copyOf(mentioned);
  }

  static OwnedNames of(Collection<ExposedMetric> metrics, Collection<String> mentioned) {
    Set<String> prefixes = new HashSet<>();
    Set<String> bare = new HashSet<>();
    for (ExposedMetric each : metrics) {
      if (each.prefix().isEmpty()) {
        bare.add(base(each.name()));
      } else {
        prefixes.add(each.prefix());
      }
    }
    Set<String> names = new HashSet<>();
    for (String each : mentioned) {
      if (!each.isEmpty()) {
        names.add(each.replaceAll("[^a-zA-Z0-9_:]", "_"));
      }
    }
    return new OwnedNames(prefixes, bare, names);
  }

  /** These names and those of another version; what it mentioned is not one of them. */
  OwnedNames and(OwnedNames older) {
    Set<String> both = new HashSet<>(prefixes);
    both.addAll(older.prefixes);
    Set<String> names = new HashSet<>(bare);
    names.addAll(older.bare);
    return new OwnedNames(both, names, mentioned);
  }

  /** A name without what clients put at its end. */
  public static String base(String name) {
    for (String each : ENDS) {
      if (name.endsWith(each) && name.length() > each.length()) {
        return name.substring(0, name.length() - each.length());
      }
    }
    return name;
  }

  /** Whether nothing but this code would give a metric this name. */
  public boolean has(String name) {
    return prefix(name).isPresent() || bare.contains(base(name));
  }

  /** The prefix of a set that a name has. */
  public Optional<String> prefix(String name) {
    return prefixes.stream().filter(name::startsWith).findFirst();
  }

  /** Whether the series may be of a metric that code makes outside of metric sets. */
  public boolean isMentioned(String name) {
    return mentioned.stream()
        .anyMatch(each -> name.equals(each)
            || name.startsWith(base(each)) && name.startsWith("_", base(each).length()));
  }
}
