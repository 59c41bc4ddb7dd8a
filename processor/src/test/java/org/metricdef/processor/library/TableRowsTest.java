package org.metricdef.processor.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;

/** Every row of every table names an existing method. So a typing error in a table is found. */
class TableRowsTest {

  private static final Path CLASSES = Path.of("target/classes/org/metricdef/processor/library");
  private static final int JDK = Runtime.version().feature();

  /** Types of libraries that are not on the tests' class path. */
  private static final Set<String> ELSEWHERE = Set.of(
      "io.dropwizard.core.Application",
      "io.netty.handler.codec.http.HttpHeaders",
      "io.vertx.core.http.HttpServerRequest",
      "jakarta.servlet.GenericServlet",
      "jakarta.servlet.ServletRequest",
      "jakarta.servlet.ServletContextListener",
      "jakarta.servlet.http.HttpServletRequest",
      "jakarta.ws.rs.container.ContainerRequestContext",
      "jakarta.ws.rs.core.HttpHeaders",
      "javax.servlet.GenericServlet",
      "javax.servlet.ServletContextListener",
      "javax.servlet.ServletRequest",
      "javax.servlet.http.HttpServletRequest",
      "javax.ws.rs.container.ContainerRequestContext",
      "javax.ws.rs.core.HttpHeaders",
      "org.apache.commons.lang.exception.ExceptionUtils",
      "org.apache.commons.lang3.exception.ExceptionUtils",
      "org.apache.kafka.clients.consumer.ConsumerRecord",
      "org.apache.kafka.clients.producer.RecordMetadata",
      "org.springframework.beans.factory.InitializingBean",
      "org.springframework.boot.ApplicationRunner",
      "org.springframework.boot.CommandLineRunner",
      "org.springframework.http.HttpHeaders",
      "org.springframework.web.context.request.WebRequest");

  @Test
  void everyRowNamesAMethod() throws Exception {
    List<EffectTable<?>> tables = tables();
    List<String> missing = new ArrayList<>();
    Set<String> unknownTypes = new TreeSet<>();
    JavacElements.with(
        "class Example {}",
        elements -> tables.stream()
            .flatMap(EffectTable::rows)
            .filter(row -> row.since() <= JDK)
            .forEach(row -> {
              Signature signature = row.signature();
              TypeElement owner = elements.getTypeElement(signature.owner());
              if (owner == null) {
                unknownTypes.add(signature.owner());
              } else if (!exists(elements, owner, signature)) {
                missing.add(signature.text());
              }
            }));
    assertThat(tables).hasSizeGreaterThan(15);
    assertThat(missing).isEmpty();
    assertThat(unknownTypes).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
  }

  @Test
  void whatIsNewerIsNotThereBefore() throws Exception {
    List<EffectTable<?>> tables = tables();
    List<String> there = new ArrayList<>();
    JavacElements.with(
        "class Example {}",
        elements -> tables.stream()
            .flatMap(EffectTable::rows)
            .filter(row -> row.since() > JDK)
            .forEach(row -> {
              TypeElement owner = elements.getTypeElement(row.signature().owner());
              if (owner != null && exists(elements, owner, row.signature())) {
                there.add(row.signature().text());
              }
            }));
    assertThat(there).isEmpty();
  }

  @Test
  void noMethodHasTwoRowsInATable() throws Exception {
    for (EffectTable<?> table : tables()) {
      assertThat(table.rows().map(row -> row.signature().text())).doesNotHaveDuplicates();
    }
  }

  private static boolean exists(Elements elements, TypeElement owner, Signature signature) {
    List<? extends javax.lang.model.element.Element> members = signature.name().equals("<init>")
        ? ElementFilter.constructorsIn(owner.getEnclosedElements())
        : ElementFilter.methodsIn(elements.getAllMembers(owner));
    return members.stream()
        .map(ExecutableElement.class::cast)
        .filter(method -> method.getSimpleName().contentEquals(signature.name()))
        .anyMatch(signature::hasParametersOf);
  }

  /** All tables in the fields of the package's classes. */
  private static List<EffectTable<?>> tables() throws IOException, ReflectiveOperationException {
    List<EffectTable<?>> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(CLASSES)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type =
              Class.forName("org.metricdef.processor.library." + name.replace(".class", ""));
          for (Field field : tableFields(type)) {
            field.setAccessible(true);
            tables.add((EffectTable<?>) field.get(null));
          }
        }
      }
    }
    return tables;
  }

  private static List<Field> tableFields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == EffectTable.class)
        .toList();
  }
}
