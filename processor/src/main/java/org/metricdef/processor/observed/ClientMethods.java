package org.metricdef.processor.observed;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** What methods of clients do to metrics, for who reads declarations and calls off the source. */
public final class ClientMethods {

  /** What a method does. */
  public enum Role {
    /** Makes a collector that takes label values by position. */
    COLLECTOR,
    /** Makes a family of samples with label names. */
    FAMILY,
    /** Takes a value for each label name. */
    LABEL_VALUES,
    /** Records or reads, without label values. */
    WITHOUT_LABELS,
    /** Looks up or registers a meter. */
    METER,
    /** Looks up a meter by more tags of what was built before. */
    PROVIDED_METER,
    /** Makes an instrument. */
    INSTRUMENT,
    /** Records a value with attributes. */
    ATTRIBUTES,
    /** Creates the key of an attribute. */
    ATTRIBUTE_KEY
  }

  private ClientMethods() {}

  /** What a method does; empty if it does none of this. */
  public static Optional<Role> roleOf(ExecutableElement method) {
    return PositionalMethods.TABLE
        .inherited(method)
        .flatMap(ClientMethods::role)
        .or(() -> MicrometerMethods.TABLE.declared(method).flatMap(ClientMethods::role))
        .or(() -> OpenTelemetryMethods.TABLE.inherited(method).flatMap(ClientMethods::role));
  }

  private static Optional<Role> role(PositionalMethods.Effect effect) {
    return switch (effect) {
      case COLLECTOR -> Optional.of(Role.COLLECTOR);
      case FAMILY -> Optional.of(Role.FAMILY);
      case VALUES,
          CHILD_AND_VALUES,
          VALUES_OR_NOTHING,
          VALUES_AFTER_ONE,
          VALUES_AFTER_THREE,
          LIST_OF_VALUES -> Optional.of(Role.LABEL_VALUES);
      case WITHOUT_VALUES, TIMER_WITHOUT_VALUES -> Optional.of(Role.WITHOUT_LABELS);
      case BUILDER, NAMED_BUILDER, NAME, LABEL_NAMES, SAME, CALLBACK -> Optional.empty();
    };
  }

  private static Optional<Role> role(MicrometerMethods.Effect effect) {
    return switch (effect) {
      case REGISTER, METER_OF_TEXTS, METER_OF_ITERABLE, METER_WITHOUT_TAGS ->
        Optional.of(Role.METER);
      case PROVIDED_BY_TAG, PROVIDED_BY_TEXTS, PROVIDED_BY_ITERABLE, ROWS ->
        Optional.of(Role.PROVIDED_METER);
      default -> Optional.empty();
    };
  }

  private static Optional<Role> role(OpenTelemetryMethods.Effect effect) {
    return switch (effect) {
      case INSTRUMENT, CALLBACK -> Optional.of(Role.INSTRUMENT);
      case RECORD -> Optional.of(Role.ATTRIBUTES);
      case KEY -> Optional.of(Role.ATTRIBUTE_KEY);
      default -> Optional.empty();
    };
  }
}
