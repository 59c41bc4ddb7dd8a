package org.metricdef.processor.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.junit.jupiter.api.Test;

/** The row that matches a method: by overload, by supertype, by erased parameter types. */
class EffectTableTest {

  private static final EffectTable<String> TABLE = EffectTable.<String>builder()
      .rows("creates a map", "new HashMap()", "new HashMap(int)")
      .rows("removes at a place", "List.remove(int)")
      .rows("removes an element", "Collection.remove(Object)")
      .rows("adds to a list", "List.add(Object)")
      .rows("adds to a collection", "Collection.add(Object)")
      .rows("lists", "Arrays.asList(Object...)")
      .rows("sorts numbers", "Arrays.sort(int[])")
      .rows("fills an array", "Collection.toArray(Object[])")
      .rows("creates an array", "Collection.toArray(IntFunction)")
      .rows("compares", "Object.equals(Object)")
      .rows("is the value", "Map.Entry.getValue()")
      .rows("looks up", "Map.get(*)")
      .rows("reads", "BufferedReader.readLine(..)")
      .build();

  private static final String EXAMPLE = """
      import java.util.*;

      class Example {
        static class Texts extends ArrayList<String> {
          @Override public boolean add(String text) { return super.add(text); }
          public boolean add(String text, int times) { return false; }
          @Override public boolean remove(Object text) { return super.remove(text); }
          @Override public String remove(int place) { return super.remove(place); }
          public boolean remove(long place) { return false; }
        }
        abstract static class Ints implements Map<Integer, String> {
          abstract String get(int key);
          abstract String get(int key, String instead);
        }
        static class Unrelated {
          boolean add(Object text) { return false; }
          Object getValue() { return null; }
        }
      }
      """;

  @Test
  void overloadsAreToldApart() {
    assertThat(declared("java.util.List"))
        .containsOnly(
            entry("remove(int)", "removes at a place"), entry("add(E)", "adds to a list"));
    assertThat(declared("java.util.Collection"))
        .containsOnly(
            entry("remove(java.lang.Object)", "removes an element"),
            entry("add(E)", "adds to a collection"),
            entry("<T>toArray(T[])", "fills an array"),
            entry("<T>toArray(java.util.function.IntFunction<T[]>)", "creates an array"));
  }

  @Test
  void constructorsAreOfTheirOwnClassOnly() {
    assertThat(declared("java.util.HashMap"))
        .containsOnly(entry("HashMap()", "creates a map"), entry("HashMap(int)", "creates a map"));
    assertThat(declared("java.util.LinkedHashMap")).isEmpty();
  }

  @Test
  void varargsAndArraysAreErased() {
    assertThat(declared("java.util.Arrays"))
        .containsOnly(entry("<T>asList(T...)", "lists"), entry("sort(int[])", "sorts numbers"));
  }

  @Test
  void nestedTypesAreFound() {
    assertThat(declared("java.util.Map.Entry")).containsOnly(entry("getValue()", "is the value"));
  }

  @Test
  void declaredLeavesOutSubtypes() {
    assertThat(declared("java.util.ArrayList")).isEmpty();
    assertThat(declared("Example.Texts")).isEmpty();
  }

  @Test
  void theFirstRowThatFitsCounts() {
    assertThat(inherited("java.util.ArrayList"))
        .containsEntry("add(E)", "adds to a list")
        .containsEntry("remove(int)", "removes at a place")
        .containsEntry("remove(java.lang.Object)", "removes an element");
    assertThat(inherited("java.util.ArrayDeque")).containsEntry("add(E)", "adds to a collection");
  }

  @Test
  void anOverrideMayHaveSetTypeVariables() {
    assertThat(inherited("Example.Texts"))
        .containsOnly(
            entry("add(java.lang.String)", "adds to a list"),
            entry("remove(java.lang.Object)", "removes an element"),
            entry("remove(int)", "removes at a place"));
  }

  @Test
  void everyTypeInheritsFromObject() {
    assertThat(inherited("java.util.List")).containsEntry("equals(java.lang.Object)", "compares");
  }

  @Test
  void wildcardsStandForParameters() {
    assertThat(inherited("Example.Ints")).containsOnly(entry("get(int)", "looks up"));
    assertThat(declared("java.io.BufferedReader")).containsEntry("readLine()", "reads");
  }

  @Test
  void aNamesakeElsewhereHasNoRow() {
    assertThat(inherited("Example.Unrelated")).isEmpty();
  }

  @Test
  void aMistypedRowIsRefused() {
    EffectTable.Builder<String> table = EffectTable.builder();
    assertThatThrownBy(() -> table.rows("", "Mop.put(Object, Object)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Mop");
    assertThatThrownBy(() -> table.rows("", "Map.put"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Map.put");
  }

  private static Map<String, String> declared(String type) {
    return effects(type, TABLE::declared);
  }

  private static Map<String, String> inherited(String type) {
    return effects(type, TABLE::inherited);
  }

  /** The effects of the methods and constructors that a type declares itself. */
  private static Map<String, String> effects(
      String type, Function<ExecutableElement, Optional<String>> lookup) {
    Map<String, String> effects = new HashMap<>();
    JavacElements.with(EXAMPLE, elements -> {
      for (Element member : elements.getTypeElement(type).getEnclosedElements()) {
        if (member instanceof ExecutableElement method) {
          lookup.apply(method).ifPresent(effect -> effects.put(method.toString(), effect));
        }
      }
    });
    return effects;
  }
}
