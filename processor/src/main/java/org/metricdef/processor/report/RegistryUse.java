package org.metricdef.processor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a class does to registries, as far as it matters to other modules of a program.
 *
 * @param meters the keys that it gives to meters
 * @param taken the names that it takes
 * @param registries how many registries of Micrometer its file makes
 * @param changesTags whether its file may give all meters of a registry other keys, as filters do
 * @param dropsOtherKeys whether the version of Micrometer that it is compiled with surely drops a
 *     meter that comes with other keys
 */
public record RegistryUse(
    List<MeterKeys> meters,
    List<TakenName> taken,
    int registries,
    boolean changesTags,
    boolean dropsOtherKeys) {

  /** A class that does nothing to them. */
  public static final RegistryUse NONE = new RegistryUse(List.of(), List.of(), 0, false, false);

  public RegistryUse {
    meters = List.copyOf(meters);
    taken = List.copyOf(taken);
  }

  /** Both, of one class. */
  public RegistryUse and(RegistryUse other) {
    List<MeterKeys> allMeters = new ArrayList<>(meters);
    allMeters.addAll(other.meters);
    List<TakenName> allTaken = new ArrayList<>(taken);
    allTaken.addAll(other.taken);
    return new RegistryUse(
        allMeters,
        allTaken,
        registries + other.registries,
        changesTags || other.changesTags,
        dropsOtherKeys || other.dropsOtherKeys);
  }

  /** Whether it does nothing that others would have to know. */
  public boolean isNone() {
    return meters.isEmpty() && taken.isEmpty() && registries == 0 && !changesTags;
  }
}
