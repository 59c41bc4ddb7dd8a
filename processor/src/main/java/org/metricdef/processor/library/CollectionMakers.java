package org.metricdef.processor.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.library.CreatedCollections.Maker;

/** The collections that constructors and static methods of java.util create. */
final class CollectionMakers {

  private CollectionMakers() {}

  /** The collection that a constructor creates; empty if it is unknown. */
  static Optional<Value> constructed(Call call, OtherClasses others) {
    Optional<Maker> maker = CreatedCollections.constructed(call);
    if (maker.isPresent()) {
      return needsTexts(maker.get()) && !isOfTexts(call.type())
          ? Optional.empty()
          : maker.map(known -> apply(known, call));
    }
    return MapMakers.contentOf(call)
        .filter(content -> holdsLabels(call.type()) || isKept(call.type(), others))
        .map(content -> switch (content) {
          case NOTHING -> call.containers().make(new Value.Nothing(), Keys.empty());
          case THE_ARGUMENT, SORTED_ARGUMENT -> copy(call);
          case COMPARED_KEYS -> empty(call);
        });
  }

  private static boolean needsTexts(Maker maker) {
    return maker == Maker.EMPTY_OF_TEXTS || maker == Maker.COPY_OF_TEXTS;
  }

  /** Whether a collection, or a map with its keys, holds strings, which compare themselves. */
  private static boolean isOfTexts(@Nullable TypeMirror type) {
    return type instanceof DeclaredType collection
        && !collection.getTypeArguments().isEmpty()
        && collection.getTypeArguments().stream()
            .allMatch(element -> element.toString().equals("java.lang.String"));
  }

  /** The collection that a static method creates; empty if it is unknown. */
  static Optional<Value> made(Call call, OtherClasses others) {
    Optional<Maker> maker = CreatedCollections.made(call);
    return maker.isPresent()
        ? maker.map(known -> apply(known, call))
        : CreatedCollections.madeOfLabels(call)
            .filter(known -> holdsLabels(call.type()) || isKept(call.type(), others))
            .map(known -> apply(known, call));
  }

  private static Value apply(Maker maker, Call call) {
    return switch (maker) {
      case EMPTY -> empty(call);
      case COPY_OF_THIRD -> copyOfThird(call);
      case EMPTY_OF_TEXTS -> empty(call);
      case COPY, COPY_OF_TEXTS -> copy(call);
      case COPY_OF_LIST -> copyOfList(call);
      case REFERENCE -> reference(call);
      case UNSET_REFERENCE -> unsetReference(call);
      case LIST_OF -> listOf(call);
      case SET_OF -> setOf(call);
      case OF_NON_NULL -> ofNonNull(call);
      case ARGUMENT -> argument(call);
      case ADD_ALL -> addAll(call);
      case FILL -> fill(call);
      case INITIALIZED -> initialized(call);
      case SINGLETON -> singleton(call);
      case VIEW_OF_ARRAY -> viewOfArray(call);
      case COPY_OR_CONSTANTS -> copyOrConstants(call);
      case COPY_WITHOUT_REPEATS_OR_CONSTANTS -> copyWithoutRepeatsOrConstants(call);
      case COPY_WITH_NULL -> copyWithNull(call);
      case COPY_WITH_OTHERS -> copyWithOthers(call);
      case MAP_OF -> mapOf(call);
      case MAP_ENTRY -> mapEntry(call);
      case MAP_OF_ENTRIES -> mapOfEntries(call);
      case COPY_OF_MAP -> copyOfMap(call);
    };
  }

  private static Value addAll(Call call) {
    Value collection = call.follow(0);
    Value added = new Value.Nothing();
    for (int i = 1; i < call.arity(); i++) {
      added = switch (call.passing()) {
        case ONE_BY_ONE -> added.join(call.follow(i));
        case AS_ARRAY -> call.containers().elementsOf(call.follow(i));
        case EITHER -> call.containers().elementsOf(call.argument(i)).join(call.follow(i));
      };
    }
    call.containers().add(collection, added);
    for (Value part : collection.alternatives()) {
      if (part instanceof Value.View view) {
        ViewsModel.mayChange(call, view);
      }
    }
    return call.unknown("it is not a label map");
  }

  private static Value fill(Call call) {
    Value array = call.follow(0);
    Value element = call.follow(1);
    Optional<Integer> length = call.containers().lengthOf(array);
    if (length.isEmpty()) {
      call.containers().add(array, element);
    } else {
      for (int i = 0; i < length.get(); i++) {
        call.containers().assign(array, Optional.of(i), element);
      }
    }
    return call.unknown("it is not a label map");
  }

  private static Value empty(Call call) {
    Value made = call.containers().make(new Value.Nothing());
    return PairForm.ofCollection(call.type()).isPresent()
        ? call.pairs().stating(made, Keys.empty())
        : made;
  }

  private static Value copy(Call call) {
    return copyOf(call, 0);
  }

  private static Value copyOfList(Call call) {
    Value list = copy(call);
    return statedByCopied(call).map(keys -> call.pairs().stating(list, keys)).orElse(list);
  }

  private static Value immutableCopy(Call call) {
    Value list = copy(call);
    return statedByCopied(call)
        .map(keys -> call.pairs().statingForGood(list, keys))
        .orElse(list);
  }

  private static Value copyOfThird(Call call) {
    return copyOf(call, 2);
  }

  private static Value copyOf(Call call, int argument) {
    return call.containers().make(call.containers().elementsOf(call.follow(argument)));
  }

  /** Constants are immutable, so they need no copy. */
  private static Value copyOrConstants(Call call) {
    return call.constants(call.argument(0)).isPresent() ? argument(call) : immutableCopy(call);
  }

  private static Value copyWithoutRepeatsOrConstants(Call call) {
    return call.constants(call.argument(0)).isPresent() ? argument(call) : copy(call);
  }

  /** The keys that are sure now are sure in the copy, whatever becomes of the map. */
  private static Value copyOfMap(Call call) {
    Value elements = call.containers().elementsOf(call.follow(0));
    return call.argument(0) instanceof Value.Container map
        ? call.keysOf(map.index())
            .map(keys -> call.containers().make(elements, keys))
            .orElseGet(Value.Nothing::new)
        : call.containers().make(elements);
  }

  private static Value copyWithNull(Call call) {
    return call.containers()
        .make(call.containers().elementsOf(call.follow(0)).join(CollectionsModel.orNull(call)));
  }

  private static Value copyWithOthers(Call call) {
    return call.containers()
        .make(call.containers()
            .elementsOf(call.follow(0))
            .join(call.unknown("it is an element of a collection")));
  }

  private static Value reference(Call call) {
    return call.containers().make(call.follow(0));
  }

  /** The supplier runs for each thread, and again after the value is removed. */
  private static Value initialized(Call call) {
    return call.containers().make(call.invoke(0, List.of()));
  }

  private static Value unsetReference(Call call) {
    return call.containers()
        .make(call.nullValue("it is null until it is set", "initialize it when it is created"));
  }

  private static Value argument(Call call) {
    return MapMakers.viewOf(call.follow(0));
  }

  private static Value listOf(Call call) {
    return constants(call, true).orElseGet(() -> immutable(call, ofNonNull(call)));
  }

  private static Value immutable(Call call, Value list) {
    return stated(call).map(keys -> call.pairs().statingForGood(list, keys)).orElse(list);
  }

  /** The keys of the label map that the arguments state as entries. */
  private static Optional<Keys> stated(Call call) {
    return switch (call.passing()) {
      case ONE_BY_ONE ->
        PairForm.ofCollection(call.type()).map(form -> call.pairs().from(0, form));
      case AS_ARRAY -> statedByCopied(call);
      case EITHER -> Optional.empty();
    };
  }

  /**
   * The keys that the entries of a copied array or list state. An entry of a map may change its key
   * when that map changes, so a copy does not hold what a caller passed.
   */
  private static Optional<Keys> statedByCopied(Call call) {
    return PairForm.ofCollection(call.type()).isPresent()
            && call.argument(0) instanceof Value.Container copied
        ? call.keysOf(copied.pairs()).map(Keys::withoutArgument)
        : Optional.empty();
  }

  private static Value setOf(Call call) {
    Value elements = elements(call);
    return constants(call, false).orElseGet(() -> holding(call, elements));
  }

  /** {@code List.of} rejects null, and an optional of null is empty. */
  private static Value ofNonNull(Call call) {
    return holding(call, elements(call));
  }

  private static Value holding(Call call, Value elements) {
    return call.containers()
        .make(call.passing() == Varargs.ONE_BY_ONE ? elements.notNull() : elements);
  }

  private static Value singleton(Call call) {
    return immutable(call, ofAny(call));
  }

  private static Value ofAny(Call call) {
    return call.containers().make(elements(call));
  }

  /** The list writes through to an array that is passed, so it is that array. */
  private static Value viewOfArray(Call call) {
    return switch (call.passing()) {
      case ONE_BY_ONE -> {
        Value list = ofAny(call);
        yield stated(call).map(keys -> call.pairs().stating(list, keys)).orElse(list);
      }
      case AS_ARRAY -> call.follow(0);
      case EITHER -> call.containers().make(call.argument(0)).join(call.follow(0));
    };
  }

  /** The arguments, or the elements of the array that is passed in their place. */
  private static Value elements(Call call) {
    return switch (call.passing()) {
      case ONE_BY_ONE -> every(call, 0, 1);
      case AS_ARRAY -> call.containers().elementsOf(call.follow(0));
      case EITHER -> call.containers().elementsOf(call.argument(0)).join(call.follow(0));
    };
  }

  /**
   * The arguments if they are constants, whose order and number are kept.
   *
   * @param ordered whether the collection keeps their order
   */
  private static Optional<Value> constants(Call call, boolean ordered) {
    if (call.passing() != Varargs.ONE_BY_ONE) {
      return Optional.empty();
    }
    List<String> constants = new ArrayList<>();
    for (int i = 0; i < call.arity(); i++) {
      call.strings(call.argument(i))
          .filter(strings -> strings.size() == 1)
          .ifPresent(constants::addAll);
    }
    return call.arity() > 0 && constants.size() == call.arity()
        ? Optional.of(Value.known(new Constants(constants, ordered)))
        : Optional.empty();
  }

  private static Value every(Call call, int first, int step) {
    Value elements = new Value.Nothing();
    for (int i = 0; i < call.arity(); i++) {
      if (i % step == first % step) {
        elements = elements.join(call.follow(i));
      } else {
        Pairs.keep(call, i);
      }
    }
    return elements;
  }

  private static Value mapOf(Call call) {
    every(call, 1, 2);
    Value made = call.containers().make(new Value.Nothing(), keysOf(call));
    for (int i = 0; i < call.arity(); i += 2) {
      call.containers().put(made, MapKeys.of(call, i), call.argument(i + 1));
    }
    return made;
  }

  private static Keys keysOf(Call call) {
    Keys keys = Keys.empty();
    for (int i = 0; i < call.arity(); i += 2) {
      keys = MapKeys.put(call, keys, i, "Map.of");
    }
    return keys;
  }

  private static Value mapEntry(Call call) {
    return call.containers().make(call.follow(1));
  }

  private static Value mapOfEntries(Call call) {
    return call.containers().make(call.containers().elementsOf(elements(call)));
  }

  private static boolean isKept(@Nullable TypeMirror type, OtherClasses others) {
    return type instanceof DeclaredType map
        && map.getTypeArguments().size() == 2
        && others.keeps(map.getTypeArguments().get(1));
  }

  /** Whether a map's values are label maps or collections of them, and not label values. */
  static boolean holdsLabels(@Nullable TypeMirror type) {
    if (!(type instanceof DeclaredType map) || map.getTypeArguments().size() != 2) {
      return false;
    }
    TypeMirror value = map.getTypeArguments().get(1);
    if (value instanceof ArrayType) {
      return true;
    }
    String name = value instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
    return name.equals("org.metricdef.Labels") || name.startsWith("java.util.");
  }
}
