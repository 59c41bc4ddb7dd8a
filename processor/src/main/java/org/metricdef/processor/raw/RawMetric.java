package org.metricdef.processor.raw;

import java.util.List;
import java.util.Optional;

/**
 * A metric as code declares it.
 *
 * @param made what the code makes, such as {@code LongTaskTimer}
 * @param name the name as the code passes it; empty if it is not one constant
 * @param help its help text; empty if there is none, or if it is not one constant
 * @param unit its unit as the code passes it; empty text if there is none
 * @param labels its label names in their order; empty if they are not known or not declared
 * @param settings what else the code tells a builder
 * @param at the whole expression
 * @param field the field that it is assigned to; empty if it is assigned to none
 * @param registry the expression of its registry; empty text for the default one; empty if it is
 *     not registered where it is made
 */
public record RawMetric(
    RawClient client,
    RawKind kind,
    String made,
    Optional<String> name,
    Optional<String> help,
    String unit,
    Optional<List<String>> labels,
    BuilderFacts settings,
    RawSpan at,
    Optional<RawField> field,
    Optional<String> registry) {

  /**
   * What a builder was told beside names and texts.
   *
   * @param buckets the upper bounds of buckets; empty if it was told none
   * @param hasNative whether a histogram has a native form too
   * @param unread calls of the builder that a metric set cannot state
   */
  public record BuilderFacts(List<Double> buckets, boolean hasNative, List<String> unread) {

    /** Nothing. */
    public static final BuilderFacts NONE = new BuilderFacts(List.of(), false, List.of());

    public BuilderFacts {
      buckets = List.copyOf(buckets);
      unread = List.copyOf(unread);
    }
  }

  public RawMetric {
    labels = labels.map(List::copyOf);
  }

  /** The same metric with what the analysis knows of its name and its labels. */
  public RawMetric known(Optional<String> knownName, Optional<List<String>> knownLabels) {
    return new RawMetric(
        client, kind, made, knownName, help, unit, knownLabels, settings, at, field, registry);
  }

  /** The same metric where another place makes it, such as a call of a method that does. */
  public RawMetric madeAt(RawSpan place) {
    return new RawMetric(
        client,
        kind,
        made,
        name,
        help,
        unit,
        labels,
        settings,
        place,
        Optional.empty(),
        Optional.empty());
  }
}
