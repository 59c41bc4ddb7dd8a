package org.metricdef.processor.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;

/**
 * What each public method of {@code java.lang}, {@code java.util} and below does to a map, a
 * collection, a function or an object that it is given. The file {@code jdk/arguments.txt} holds
 * the decisions; {@code arguments-newer.txt} those about methods that JDK 17 does not have. A
 * method of a newer JDK that nobody has decided fails the test. {@code -Dgolden.update=true} adds
 * it to the file as {@code undecided}, which fails too: a person writes what it does.
 */
class JdkArgumentsTest {

  private static final Path FOLDER = Path.of("src/test/resources/jdk");
  private static final boolean IS_OLDEST = Runtime.version().feature() == 17;

  private static final List<String> MODULES = List.of("java.base", "java.logging", "java.prefs");

  /** Tables that say what becomes of arguments. The others are about texts and taints. */
  private static final List<Class<?>> TABLES = List.of(
      CollectedMap.class,
      CollectionMethods.class,
      CollectionsModel.class,
      CollectorCall.class,
      ConstantTestsModel.class,
      CreatedCollections.class,
      HarmlessModel.class,
      MapMakers.class,
      MapMethods.class,
      ReferenceMethods.class,
      StreamMethods.class,
      ViewsModel.class);

  private enum Decision {
    /** {@link ReadingModel} says that the method only reads its arguments. */
    READS,
    /** Another model decides. */
    MODELLED,
    /** The arguments escape. */
    ESCAPES,
    UNDECIDED
  }

  @Test
  void everyMethodIsDecided() throws Exception {
    Map<String, Decision> decided = decisions("arguments.txt");
    decided.putAll(decisions("arguments-newer.txt"));
    List<String> undecided = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    JavacElements.with("class Example {}", elements -> {
      for (ExecutableElement method : methods(elements)) {
        listed.add(text(method));
        if (!decided.containsKey(text(method))) {
          undecided.add(text(method));
        }
      }
    });
    if (Boolean.getBoolean("golden.update") && !undecided.isEmpty()) {
      Path file = FOLDER.resolve(IS_OLDEST ? "arguments.txt" : "arguments-newer.txt");
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      undecided.forEach(method -> lines.add("undecided " + method));
      Files.write(file, lines.stream().sorted(bySignature()).toList());
    }
    assertThat(listed).hasSizeGreaterThan(900);
    assertThat(undecided).as("what becomes of the arguments of these?").isEmpty();
    assertThat(decided).doesNotContainValue(Decision.UNDECIDED);
    if (IS_OLDEST) {
      assertThat(decisions("arguments.txt").keySet()).isSubsetOf(listed);
    }
  }

  /** The decisions are those that the checker acts on. */
  @Test
  void theTablesSayWhatIsDecided() throws Exception {
    Map<String, Decision> decided = decisions("arguments.txt");
    decided.putAll(decisions("arguments-newer.txt"));
    EffectTable<?> reading = table(ReadingModel.class).get(0);
    List<EffectTable<?>> others = new ArrayList<>();
    for (Class<?> model : TABLES) {
      others.addAll(table(model));
    }
    Set<?> harmless = harmlessClasses();
    Map<String, String> different = new TreeMap<>();
    JavacElements.with("class Example {}", elements -> {
      for (ExecutableElement method : methods(elements)) {
        boolean modelled = others.stream()
                .anyMatch(each -> each.inherited(method).isPresent())
            || harmless.contains(
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString());
        Decision known = reading.declared(method).isPresent()
            ? Decision.READS
            : modelled ? Decision.MODELLED : Decision.ESCAPES;
        if (decided.get(text(method)) != known) {
          different.put(text(method), known + " by the tables, " + decided.get(text(method)));
        }
      }
    });
    assertThat(different).isEmpty();
  }

  private static Set<?> harmlessClasses() throws ReflectiveOperationException {
    Field field = HarmlessModel.class.getDeclaredField("HARMLESS");
    field.setAccessible(true);
    return (Set<?>) field.get(null);
  }

  private static List<EffectTable<?>> table(Class<?> model) throws ReflectiveOperationException {
    List<EffectTable<?>> tables = new ArrayList<>();
    for (Field field : model.getDeclaredFields()) {
      if (field.getType() == EffectTable.class) {
        field.setAccessible(true);
        tables.add((EffectTable<?>) field.get(null));
      }
    }
    assertThat(tables).as(model.getName()).isNotEmpty();
    return tables;
  }

  private static Map<String, Decision> decisions(String file) throws Exception {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .collect(Collectors.toMap(
            line -> line.substring(line.indexOf(' ') + 1),
            line -> Decision.valueOf(line.substring(0, line.indexOf(' ')).toUpperCase()),
            (one, other) -> one,
            TreeMap::new));
  }

  private static java.util.Comparator<String> bySignature() {
    return java.util.Comparator.comparing(line -> line.substring(line.indexOf(' ') + 1));
  }

  /** The signatures that only read, for those who try them. */
  static List<String> reading() throws Exception {
    return decisions("arguments.txt").entrySet().stream()
        .filter(each -> each.getValue() == Decision.READS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String text(ExecutableElement method) {
    String parameters = method.getParameters().stream()
        .map(each -> erased(each.asType()))
        .collect(Collectors.joining(", "));
    String owner =
        ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    return "%s.%s(%s)".formatted(owner, method.getSimpleName(), parameters);
  }

  private static String erased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    if (type instanceof TypeVariable variable) {
      TypeMirror bound = variable.getUpperBound();
      return bound instanceof javax.lang.model.type.IntersectionType both
          ? erased(both.getBounds().get(0))
          : erased(bound);
    }
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : type.toString();
  }

  private static List<ExecutableElement> methods(Elements elements) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (TypeElement type : types(elements)) {
      for (Element member : type.getEnclosedElements()) {
        boolean isMade = member.getKind() == ElementKind.CONSTRUCTOR
            && type.getModifiers().contains(Modifier.ABSTRACT);
        if (member instanceof ExecutableElement method
            && method.getModifiers().contains(Modifier.PUBLIC)
            && !isMade
            && method.getParameters().stream().anyMatch(each -> isAsked(elements, each))) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private static boolean isAsked(Elements elements, VariableElement parameter) {
    String type = erased(parameter.asType()).replace("[]", "");
    TypeElement declared = elements.getTypeElement(type);
    return type.equals("java.lang.Object")
        || declared != null
            && (declared.getAnnotation(FunctionalInterface.class) != null
                || Stream.of(
                        "java.util.Map",
                        "java.util.Map.Entry",
                        "java.lang.Iterable",
                        "java.util.Iterator",
                        "java.util.Enumeration",
                        "java.util.Dictionary",
                        "java.util.stream.BaseStream")
                    .anyMatch(each -> Supertypes.isSubtype(declared, each)));
  }

  /** The public types of the packages, with those inside them. */
  private static List<TypeElement> types(Elements elements) {
    List<TypeElement> types = new ArrayList<>();
    for (String module : MODULES) {
      Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
      for (String folder : List.of("java/lang", "java/util")) {
        if (Files.exists(base.resolve(folder))) {
          try (Stream<Path> files = Files.walk(base.resolve(folder))) {
            files
                .map(file -> base.relativize(file).toString())
                .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                .map(file -> file.replace(".class", "").replace('/', '.').replace('$', '.'))
                .filter(name ->
                    Arrays.stream(name.split("[.]")).noneMatch(each -> each.matches("\\d.*")))
                .map(elements::getTypeElement)
                .filter(type -> type != null && isPublic(type))
                .sorted(java.util.Comparator.comparing(
                    type -> type.getQualifiedName().toString()))
                .forEach(types::add);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }
    }
    return types;
  }

  private static boolean isPublic(Element type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }
}
