package org.metricdef.lint.diff;

/**
 * What recognizes a metric in another version.
 *
 * @param name the declared name with the prefix of its set; the name that code gives the client if
 *     no metric set declares it
 * @param set the interface that declares it; empty if it is not known, or none does
 * @param method the method that declares it; empty if it is not known. Of one that no set declares,
 *     the kind of meter, since two kinds may share a name
 * @param prefix the prefix of the set; empty if there is none
 * @param client the client whose own calls use it; empty if a metric set declares it
 */
public record MetricName(String name, String set, String method, String prefix, String client) {

  /** Whether calls of a client use it, and no metric set declares it. */
  public boolean isObserved() {
    return !client.isEmpty();
  }

  /** The name without the prefix of the set. */
  String bareName() {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
