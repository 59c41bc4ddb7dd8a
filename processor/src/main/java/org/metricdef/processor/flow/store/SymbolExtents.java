package org.metricdef.processor.flow.store;

import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.SymbolicArgument.Extent;
import org.metricdef.processor.flow.value.SymbolicArguments;
import org.metricdef.processor.flow.value.Value;

/**
 * Limits the extent of the symbols in a value. A map under contract gets a second name, so that
 * uses within the call keep the first one. Both names stand for the same maps. That is sound
 * because a change through either is a breach of the contract.
 */
final class SymbolExtents {

  private final GlobalStore global;

  SymbolExtents(GlobalStore global) {
    this.global = global;
  }

  /** The value with the extent of every symbol limited. */
  Value within(Value value, Extent extent) {
    Value limited = SymbolicArguments.within(ofArguments(value, extent), extent);
    value.maps().forEach(object -> {
      if (!isArgument(object)) {
        global.limitSymbol(object.asShared(), extent);
      }
    });
    return limited;
  }

  /** The value with the extent of the symbols of mutable arguments limited, but not of copies. */
  Value ofArguments(Value value, Extent extent) {
    return ObjectRenaming.rename(
        value, object -> isArgument(object) ? outliving(object, extent) : object);
  }

  private boolean isArgument(AbstractObject object) {
    return object.site() instanceof AllocationSite.Outliving
        || object.site() instanceof AllocationSite.Declared && global.hasSymbol(object);
  }

  private AbstractObject outliving(AbstractObject object, Extent extent) {
    AllocationSite.Outliving site = object.site() instanceof AllocationSite.Outliving known
        ? known.within(extent)
        : new AllocationSite.Outliving(object.site(), extent);
    AbstractObject again =
        new AbstractObject(site, object.callers(), object.shared(), object.path(), object.trace());
    if (!again.equals(object)) {
      global.nameAgain(object, again, extent);
    }
    return again;
  }
}
