package org.metricdef.lint.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.maven.MavenModules;

/** A Maven project that is not ours, of which its own Maven says how it is compiled. */
@Tag("slow")
class MavenProjectTest {

  private static final Path OURS = Path.of("..");
  private static final String CALLER = """
      package shop;
      import org.metricdef.*;
      class Caller {
        void order(Metrics metrics, String city) {
          metrics.ordersTotal().increment(Labels.of("street", city));
        }
      }
      """;

  @TempDir
  Path folder;

  private Path project;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void writeProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("shop"));
    copy(OURS.resolve(".mvn/wrapper"), project.resolve(".mvn/wrapper"));
    Files.copy(OURS.resolve("mvnw"), project.resolve("mvnw"));
    write("pom.xml", """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
          <packaging>pom</packaging>
          <modules><module>library</module><module>app</module></modules>
          <properties><maven.compiler.release>11</maven.compiler.release></properties>
        </project>
        """);
    write("library/pom.xml", """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>
          <artifactId>library</artifactId>
        </project>
        """);
    write("app/pom.xml", """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>
          <artifactId>app</artifactId>
          <dependencies>
            <dependency>
              <groupId>shop</groupId><artifactId>library</artifactId><version>1</version>
            </dependency>
          </dependencies>
          <build><plugins><plugin>
            <artifactId>maven-compiler-plugin</artifactId>
            <configuration><compilerArgs>
              <arg>-Ametricdef.severity.label_keys=warning</arg>
            </compilerArgs></configuration>
          </plugin></plugins></build>
        </project>
        """);
    write("app/src/main/java/shop/Metrics.java", """
        package shop;
        import org.metricdef.*;
        @MetricSet(prefix = "shop_", clients = Client.NONE)
        public interface Metrics {
          @MetricDef(help = "Orders", labels = "city") Counter ordersTotal();
        }
        """);
    write("app/src/main/java/shop/Caller.java", CALLER);
    write("app/src/test/java/shop/InTest.java", CALLER.replace("Caller", "InTest"));
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(each));
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
  }

  /** Stands for a build of the module that the checked one depends on: it has our annotations. */
  private void buildLibrary() throws IOException {
    copy(
        Path.of(System.getProperty("lint.annotations")), project.resolve("library/target/classes"));
  }

  private List<String> check() throws CannotRunException {
    MavenModules modules = new MavenModules(folder.resolve("cache"), progress::add);
    MavenScope scope = new MavenScope(modules, CompilerOptions.none());
    scope.addModule(project.resolve("app"));
    List<String> found = new ArrayList<>();
    for (CheckInputs run : scope.plan().runs()) {
      assertThat(run.options()).containsSequence("--release", "11");
      CheckOutcome outcome = CheckRun.of(run);
      assertThat(outcome.errors()).isEmpty();
      for (LintFinding each : outcome.findings()) {
        found.add("%s %s [%s]"
            .formatted(
                each.disposition(), each.at().file().getFileName(), each.rule().id()));
      }
    }
    return found;
  }

  @Test
  void isCheckedAsItsMavenCompilesIt() throws Exception {
    assertThatThrownBy(this::check)
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("library/target/classes is on the class path of app and is not there")
        .hasMessageContaining("'./mvnw compile -pl app -am'");

    buildLibrary();
    assertThat(check())
        .containsExactly("warning Caller.java [label-keys]", "warning InTest.java [label-keys]");
    assertThat(progress).hasSize(3).allMatch(each -> each.startsWith("asking Maven"));

    // What Maven said is kept.
    check();
    assertThat(progress).hasSize(3);
  }
}
