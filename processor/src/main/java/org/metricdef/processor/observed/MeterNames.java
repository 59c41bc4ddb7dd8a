package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The meters that the classes of one compilation use, by name. */
public final class MeterNames {

  private final Map<TypeElement, List<MeterUse>> byClass = new HashMap<>();
  private final Map<String, List<MeterUse>> byName = new HashMap<>();

  /** Forgets what a class uses: it is checked again. */
  public void forget(TypeElement type) {
    List<MeterUse> uses = byClass.remove(type);
    if (uses != null) {
      byName.values().forEach(known -> known.removeAll(uses));
    }
  }

  /** Notes a use. Returns the first use of the same meter, if that has other keys. */
  public Optional<MeterUse> add(TypeElement type, MeterUse use) {
    List<MeterUse> known = byName.computeIfAbsent(use.name(), name -> new ArrayList<>());
    Optional<MeterUse> first = known.stream().filter(use::isOfSameMeter).findFirst();
    known.add(use);
    byClass.computeIfAbsent(type, each -> new ArrayList<>()).add(use);
    return first.filter(each -> !each.keys().equals(use.keys()));
  }
}
