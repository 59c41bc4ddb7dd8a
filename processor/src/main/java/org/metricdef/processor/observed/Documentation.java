package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The enums of a compilation that document meters and observations of Micrometer, and the names of
 * their keys. They are read when they are parsed: javac changes their trees later.
 */
public final class Documentation {

  /**
   * What a constant documents.
   *
   * @param constant the constant with its enum, for messages
   * @param kind the kind of meter; empty for an observation
   * @param required the keys that it requires
   * @param keys all keys that it names
   */
  public record Documented(
      String constant, Optional<String> kind, SortedSet<String> required, SortedSet<String> keys) {}

  /** A key that a constant names; the text is empty if it is not known. */
  private record Key(Optional<String> text, boolean isRequired) {}

  /** What is known of a constant when its file is parsed: the keys may stand in another file. */
  private record Declared(
      String constant,
      Optional<String> name,
      Optional<String> kind,
      Optional<List<String>> keys,
      Optional<List<String>> moreKeys) {}

  private static final String METER = "MeterDocumentation";
  private static final String OBSERVATION = "ObservationDocumentation";
  private static final String KEY = "KeyName";

  /** The keys, by the qualified names of their constants. */
  private final Map<String, Key> keys = new HashMap<>();

  private final Map<String, Declared> declared = new HashMap<>();

  void add(CompilationUnitTree unit) {
    String inPackage = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    unit.getTypeDecls().forEach(type -> add(type, inPackage));
  }

  private void add(Tree tree, String around) {
    if (!(tree instanceof ClassTree type)) {
      return;
    }
    String name = around + type.getSimpleName();
    if (DocumentedEnum.implement(type, KEY)) {
      DocumentedEnum each = new DocumentedEnum(type);
      each.constants().forEach(constant -> keys.put(name + "." + constant, key(each, constant)));
    } else if (DocumentedEnum.implement(type, METER)) {
      add(name, type, "getKeyNames", "getAdditionalKeyNames");
    } else if (DocumentedEnum.implement(type, OBSERVATION)) {
      add(name, type, "getLowCardinalityKeyNames", "getHighCardinalityKeyNames");
    }
    type.getMembers().forEach(member -> add(member, name + "."));
  }

  private static Key key(DocumentedEnum keys, String constant) {
    return new Key(keys.text(constant, "asString"), !keys.declares(constant, "isRequired"));
  }

  private void add(String name, ClassTree type, String first, String second) {
    DocumentedEnum documented = new DocumentedEnum(type);
    for (String constant : documented.constants()) {
      declared.put(
          name + "." + constant,
          new Declared(
              type.getSimpleName() + "." + constant,
              documented.text(constant, "getName"),
              documented.returned(constant, "getType").map(Documentation::kindOf),
              // Without any statement about keys, the documentation is not complete.
              documented.declares(constant, first)
                  ? references(documented, constant, first)
                  : Optional.empty(),
              references(documented, constant, second)));
    }
  }

  private static String kindOf(ExpressionTree type) {
    return switch (type.toString().replaceFirst(".*[.]", "")) {
      case "COUNTER" -> "counter";
      case "TIMER" -> "timer";
      case "GAUGE" -> "gauge";
      case "DISTRIBUTION_SUMMARY" -> "summary";
      case "LONG_TASK_TIMER" -> "long task timer";
      default -> "meter";
    };
  }

  private static Optional<List<String>> both(
      Optional<List<String>> one, Optional<List<String>> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(Stream.concat(one.get().stream(), other.get().stream()).toList())
        : Optional.empty();
  }

  /** The keys that a method names: {@code Keys.*} or {@code Keys.QUEUE}; empty if not known. */
  private static Optional<List<String>> references(
      DocumentedEnum documented, String constant, String method) {
    return documented.declares(constant, method)
        ? documented.returned(constant, method).flatMap(Documentation::references)
        : Optional.of(List.of());
  }

  private static Optional<List<String>> references(ExpressionTree expression) {
    if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
      return Optional.of(array.getInitializers().stream().map(Object::toString).toList());
    }
    if (expression instanceof MethodInvocationTree call) {
      String method = call.getMethodSelect().toString();
      if (method.endsWith("KeyName.merge")) {
        Optional<List<String>> all = Optional.of(List.of());
        for (ExpressionTree each : call.getArguments()) {
          all = both(all, references(each));
        }
        return all;
      }
      return method.endsWith(".values")
          ? Optional.of(List.of(method.replaceFirst("[.]values$", ".*")))
          : Optional.empty();
    }
    return expression.toString().endsWith("EMPTY") ? Optional.of(List.of()) : Optional.empty();
  }

  /** The text of a constant that names a meter, an observation or a key; empty if not known. */
  Optional<String> text(VariableElement constant, String method) {
    String name = qualified(constant);
    return switch (method) {
      case "asString" -> Optional.ofNullable(keys.get(name)).flatMap(Key::text);
      case "getName" -> Optional.ofNullable(declared.get(name)).flatMap(Declared::name);
      default -> Optional.empty();
    };
  }

  /** What a constant documents; empty if some of its keys are not known. */
  Optional<Documented> of(VariableElement constant) {
    return Optional.ofNullable(declared.get(qualified(constant)))
        .flatMap(each -> resolved(each, qualified(constant)));
  }

  /** Whether two uses of a meter differ only in keys that its documentation does not require. */
  public boolean allows(MeterUse use, MeterUse other) {
    Optional<Documented> documented = ofMeter(use);
    SortedSet<String> one = new TreeSet<>(use.keys());
    SortedSet<String> two = new TreeSet<>(other.keys());
    one.removeAll(other.keys());
    two.removeAll(use.keys());
    one.addAll(two);
    return documented.isPresent()
        && documented.get().keys().containsAll(one)
        && one.stream().noneMatch(documented.get().required()::contains);
  }

  /** Whether the documentation names the meter of a use. */
  public boolean names(MeterUse use) {
    return ofMeter(use).isPresent();
  }

  private Optional<Documented> ofMeter(MeterUse use) {
    return named(use.name())
        .filter(each -> each.kind().filter(use.kind()::equals).isPresent());
  }

  /** A use of a meter with keys that its documentation does not name; empty if it names all. */
  public Optional<DocumentedUse> undocumented(MeterUse use) {
    Optional<Documented> documented = ofMeter(use);
    SortedSet<String> unknown = new TreeSet<>(use.keys());
    documented.ifPresent(each -> unknown.removeAll(each.keys()));
    return documented
        .filter(each -> !unknown.isEmpty())
        .map(each -> new DocumentedUse(use.tree(), each, unknown, use.caller()));
  }

  /** What documents an observation of a name, if exactly one constant does. */
  Optional<Documented> ofObservation(String name) {
    return named(name).filter(each -> each.kind().isEmpty());
  }

  private Optional<Documented> named(String name) {
    List<Map.Entry<String, Declared>> found = declared.entrySet().stream()
        .filter(each -> each.getValue().name().filter(name::equals).isPresent())
        .toList();
    return found.size() == 1
        ? resolved(found.get(0).getValue(), found.get(0).getKey())
        : Optional.empty();
  }

  private Optional<Documented> resolved(Declared documented, String name) {
    Optional<List<Key>> first = documented.keys().flatMap(each -> resolve(each, name));
    Optional<List<Key>> more = documented.moreKeys().flatMap(each -> resolve(each, name));
    if (first.isEmpty() || more.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> required = new TreeSet<>();
    SortedSet<String> all = new TreeSet<>();
    for (Key key : first.get()) {
      key.text().filter(text -> key.isRequired()).ifPresent(required::add);
      key.text().ifPresent(all::add);
    }
    more.get().forEach(key -> key.text().ifPresent(all::add));
    return Optional.of(new Documented(documented.constant(), documented.kind(), required, all));
  }

  /** The keys that references mean; empty if the text of one is not known. */
  private Optional<List<Key>> resolve(List<String> references, String from) {
    List<Key> all = new ArrayList<>();
    for (String reference : references) {
      List<Key> found = resolve(reference, from);
      if (found.isEmpty() || found.stream().anyMatch(key -> key.text().isEmpty())) {
        return Optional.empty();
      }
      all.addAll(found);
    }
    return Optional.of(all);
  }

  /** The keys that a reference means, as it is written in another enum; none if not known. */
  private List<Key> resolve(String reference, String from) {
    int end = reference.lastIndexOf('.');
    if (end < 0) {
      return List.of();
    }
    List<String> enums = keys.keySet().stream()
        .map(Documentation::ownerOf)
        .distinct()
        .filter(each -> ("." + each).endsWith("." + reference.substring(0, end)))
        .toList();
    List<String> near =
        enums.stream().filter(each -> from.startsWith(ownerOf(each))).toList();
    List<String> meant = near.size() == 1 ? near : enums;
    if (meant.size() != 1) {
      return List.of();
    }
    return keys.entrySet().stream()
        .filter(key -> reference.endsWith(".*")
            ? ownerOf(key.getKey()).equals(meant.get(0))
            : key.getKey().equals(meant.get(0) + reference.substring(end)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String ownerOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String qualified(VariableElement constant) {
    Element owner = constant.getEnclosingElement();
    return owner instanceof TypeElement type
        ? type.getQualifiedName() + "." + constant.getSimpleName()
        : "";
  }
}
