package org.metricdef.processor.observed;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.observed.AttributeRecord.Use;

/** What the classes of one compilation record with instruments of OpenTelemetry. */
public final class AttributeUses {

  /**
   * Two attributes of one instrument that should be one.
   *
   * @param here the attribute of the later use
   * @param there that of the earlier one
   */
  public record Conflict(Attribute here, Attribute there, Use earlier) {}

  private record Known(TypeElement type, Use use) {}

  private final MeterSources meters = new MeterSources();
  private final List<Known> uses = new ArrayList<>();

  /** Looks at a file before any class is checked. */
  void parsed(CompilationUnitTree unit) {
    meters.add(unit);
  }

  /** Whether a view of the compilation may change which attributes are kept. */
  public boolean hasViews() {
    return meters.hasViews();
  }

  /** Notes all uses of a class. Those of an earlier check of the class are forgotten. */
  public void put(TypeElement type, List<Use> all) {
    uses.removeIf(known -> known.type().equals(type));
    all.forEach(use -> uses.add(new Known(type, use)));
  }

  /** The conflict of a use with the first earlier one that it has any with. */
  public Optional<Conflict> conflict(TypeElement type, Use use) {
    if (!use.isComparable()) {
      return Optional.empty();
    }
    for (Known known : uses) {
      if (known.use().equals(use)) {
        return Optional.empty();
      }
      if (known.use().isComparable() && isSame(use.instrument(), type, known)) {
        Optional<Conflict> found = conflict(use, known.use());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The attributes of a use that its instrument does not keep. */
  public SortedSet<Attribute> dropped(TypeElement type, Use use) {
    Optional<Instrument.Advice> advice = use.instrument().advice();
    // Of two builders with one name, the first one that is built decides for both.
    boolean isDoubtful = uses.stream()
        .anyMatch(known -> !known.use().instrument().advice().equals(advice)
            && known.use().instrument().isNamedLike(use.instrument()));
    return advice.isEmpty() || isDoubtful ? new TreeSet<>() : without(use.sure(), advice.get());
  }

  private boolean isSame(Instrument instrument, TypeElement type, Known known) {
    Instrument other = known.use().instrument();
    if (!instrument.isNamedLike(other) || !instrument.advice().equals(other.advice())) {
      return false;
    }
    // A class that is given one meter uses that one for all of its instruments.
    return instrument.scope().isPresent() || other.scope().isPresent()
        ? instrument.scope().equals(other.scope())
        : !meters.hasSeveral();
  }

  private Optional<Conflict> conflict(Use use, Use earlier) {
    for (Attribute here : kept(use)) {
      for (Attribute there : kept(earlier)) {
        if (here.differsInTypeFrom(there) || areOne(use, here, earlier, there)) {
          return Optional.of(new Conflict(here, there, earlier));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether each of two uses has one of two synonyms, and no use of the instrument has both. */
  private boolean areOne(Use use, Attribute here, Use earlier, Attribute there) {
    return here.isSynonymOf(there)
        && lacks(use, there)
        && lacks(earlier, here)
        && uses.stream()
            .map(Known::use)
            .noneMatch(each -> each.instrument().isNamedLike(use.instrument())
                && each.possible().contains(here)
                && each.possible().contains(there));
  }

  private static boolean lacks(Use use, Attribute attribute) {
    return !use.isOpen() && !use.possible().contains(attribute);
  }

  private static SortedSet<Attribute> kept(Use use) {
    SortedSet<Attribute> kept = new TreeSet<>(use.sure());
    use.instrument().advice().ifPresent(advice -> kept.retainAll(advice.keeps()));
    return kept;
  }

  private static SortedSet<Attribute> without(SortedSet<Attribute> all, Instrument.Advice advice) {
    SortedSet<Attribute> others = new TreeSet<>(all);
    others.removeAll(advice.keeps());
    return others;
  }
}
