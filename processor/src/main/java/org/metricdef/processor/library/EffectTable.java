package org.metricdef.processor.library;

import com.sun.source.tree.NewClassTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;

/**
 * The effects of a library's methods: a row for each signature, grouped by effect. If several rows
 * match a method, the first one applies. So a subtype's row precedes its supertype's.
 *
 * @param <E> the effect of a method
 */
public final class EffectTable<E> {

  /** The oldest supported JDK, whose methods need no {@code since}. */
  private static final int OLDEST = 17;

  /**
   * A row of the table.
   *
   * @param since the first version of the JDK with the method, or the oldest supported one
   */
  record Row<E>(Signature signature, E effect, int since) {}

  /** A row as it is written. Most are never asked for, so they are parsed when they are. */
  private record Text<E>(String signature, E effect, int since) {

    /** A mistyped row is refused when it is written down. */
    Text {
      Signature.ownerOf(signature);
    }

    Row<E> parsed() {
      return new Row<>(Signature.parse(signature), effect, since);
    }
  }

  private final Map<String, List<Text<E>>> texts;
  private final Map<String, List<Row<E>>> rows = new ConcurrentHashMap<>();

  private EffectTable(Map<String, List<Text<E>>> texts) {
    this.texts = texts;
  }

  /** A table without rows. */
  public static <E> Builder<E> builder() {
    return new Builder<>();
  }

  /** Collects rows. */
  public static final class Builder<E> {

    private final Map<String, List<Text<E>>> byName = new HashMap<>();

    private Builder() {}

    /** Adds rows for methods with the same effect. */
    public Builder<E> rows(E effect, String... signatures) {
      return since(OLDEST, effect, signatures);
    }

    /** Adds rows for methods that are newer than the oldest supported JDK. */
    Builder<E> since(int version, E effect, String... signatures) {
      for (String text : signatures) {
        Text<E> row = new Text<>(text, effect, version);
        byName
            .computeIfAbsent(Signature.nameOf(text), name -> new ArrayList<>(1))
            .add(row);
      }
      return this;
    }

    /** The table of all rows so far. */
    public EffectTable<E> build() {
      return new EffectTable<>(byName);
    }
  }

  /**
   * The effect of a method that is declared in a row's owner. A row of a constructor describes the
   * object that {@code new} creates. If a subclass calls the constructor, nothing is known of the
   * object that receives the arguments.
   */
  public Optional<E> declared(Call call) {
    boolean isOfSubclass = call.method().getKind() == ElementKind.CONSTRUCTOR
        && !(call.tree() instanceof NewClassTree);
    return isOfSubclass && call.arity() > 0
        ? Optional.empty()
        : declared(call.name(), call.method());
  }

  /** The effect of a method that is declared in a row's owner. */
  public Optional<E> declared(ExecutableElement method) {
    return declared(method.getSimpleName().toString(), method);
  }

  private Optional<E> declared(String name, ExecutableElement method) {
    for (Row<E> row : named(name)) {
      if (row.signature.isOf(method)) {
        return Optional.of(row.effect);
      }
    }
    return Optional.empty();
  }

  /** The effect of a method that is declared in a row's owner or overridden in a subtype. */
  public Optional<E> inherited(Call call) {
    return inherited(call.name(), call.method());
  }

  /** The effect of a method that is declared in a row's owner or overridden in a subtype. */
  public Optional<E> inherited(ExecutableElement method) {
    return inherited(method.getSimpleName().toString(), method);
  }

  private Optional<E> inherited(String name, ExecutableElement method) {
    for (Row<E> row : named(name)) {
      if (row.signature.isInheritedBy(method)) {
        return Optional.of(row.effect);
      }
    }
    return Optional.empty();
  }

  private List<Row<E>> named(String name) {
    List<Text<E>> written = texts.get(name);
    if (written == null) {
      return List.of();
    }
    List<Row<E>> known = rows.get(name);
    if (known == null) {
      known = new ArrayList<>();
      for (Text<E> row : written) {
        known.add(row.parsed());
      }
      rows.put(name, known);
    }
    return known;
  }

  /** The signatures of all rows as they are written, in no order. */
  public Stream<String> signatures() {
    return rows().map(row -> row.signature.text());
  }

  /** All rows, in no order. */
  Stream<Row<E>> rows() {
    return texts.keySet().stream().flatMap(name -> named(name).stream());
  }
}
