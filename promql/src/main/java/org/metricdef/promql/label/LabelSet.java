package org.metricdef.promql.label;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The labels that series can have. It errs to one side: a label outside of it is on no series, a
 * label in it may be on none.
 *
 * @param open whether every label is in it but the named ones
 * @param names the labels in it, or those outside
 */
public record LabelSet(boolean open, Set<String> names) {

  private static final LabelSet NONE = new LabelSet(false, Set.of());
  private static final LabelSet ANY = new LabelSet(true, Set.of());

  public LabelSet {
    names = Set.copyOf(names);
  }

  /** No label at all. */
  public static LabelSet none() {
    return NONE;
  }

  /** Whatever label. */
  public static LabelSet any() {
    return ANY;
  }

  /** These labels at most. */
  public static LabelSet of(Collection<String> names) {
    return new LabelSet(false, Set.copyOf(names));
  }

  /** These labels at most. */
  public static LabelSet of(String... names) {
    return of(Arrays.asList(names));
  }

  /** Whether a series can have the label. */
  public boolean canHave(String label) {
    return names.contains(label) != open;
  }

  /** These labels, and the one. */
  public LabelSet with(String label) {
    return union(of(label));
  }

  /** These labels, less the given ones. */
  public LabelSet without(Collection<String> labels) {
    return intersection(new LabelSet(true, Set.copyOf(labels)));
  }

  /** These labels, less the one. */
  public LabelSet without(String label) {
    return without(Set.of(label));
  }

  /** Of these labels, the given ones. */
  public LabelSet only(Collection<String> labels) {
    return intersection(of(labels));
  }

  /** What is in this set or in the other. */
  public LabelSet union(LabelSet other) {
    if (!open && !other.open) {
      Set<String> all = new HashSet<>(names);
      return all.addAll(other.names) ? new LabelSet(false, all) : this;
    }
    return complement().intersection(other.complement()).complement();
  }

  /** What is in this set and in the other. */
  public LabelSet intersection(LabelSet other) {
    if (open && !other.open) {
      return other.intersection(this);
    }
    Set<String> result = new HashSet<>(names);
    boolean isChanged =
        open ? result.addAll(other.names) : result.removeIf(label -> !other.canHave(label));
    return isChanged ? new LabelSet(open, result) : this;
  }

  private LabelSet complement() {
    return new LabelSet(!open, names);
  }

  @Override
  public String toString() {
    String listed = new TreeSet<>(names).stream().collect(Collectors.joining(", "));
    if (!open) {
      return names.isEmpty() ? "none" : listed;
    }
    return names.isEmpty() ? "any" : "any but " + listed;
  }
}
