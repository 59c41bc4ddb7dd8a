package org.metricdef.processor.observed;

import com.sun.source.tree.CompilationUnitTree;
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
  private final HandedRegistries registries = new HandedRegistries();
  private final ChosenClasses chosen = new ChosenClasses();

  /** Reads a file before any class is checked. */
  void parsed(CompilationUnitTree unit) {
    registries.parsed(unit);
    chosen.parsed(unit);
  }

  /** Forgets what a class uses: it is checked again. */
  public void forget(TypeElement type) {
    List<MeterUse> uses = byClass.remove(type);
    if (uses != null) {
      byName.values().forEach(known -> known.removeAll(uses));
    }
  }

  /**
   * Notes a use. Returns the first use of the same meter whose keys are the same each time, or else
   * the first one of all, if that has other keys.
   */
  public Optional<MeterUse> add(TypeElement type, MeterUse use) {
    List<MeterUse> known = byName.computeIfAbsent(use.name(), name -> new ArrayList<>());
    List<MeterUse> same = known.stream()
        .filter(use::isOfSameMeter)
        .filter(each -> mayMeet(each, use))
        .toList();
    Optional<MeterUse> first = same.stream()
        .filter(MeterUse::isExact)
        .findFirst()
        .or(() -> same.stream().findFirst());
    known.add(use);
    byClass.computeIfAbsent(type, each -> new ArrayList<>()).add(use);
    return first.filter(use::differsFrom);
  }

  /** Whether objects of the class around a use are created under conditions only. */
  public boolean isChosen(MeterUse use) {
    return chosen.contains(use.type());
  }

  /** Whether one program may make both uses, in one registry. */
  private boolean mayMeet(MeterUse one, MeterUse other) {
    boolean isChosen = !one.type().equals(other.type())
        && (chosen.contains(one.type()) || chosen.contains(other.type()));
    return !isChosen && registries.mayBeOne(one.registry(), other.registry());
  }
}
