package org.metricdef.lint.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.scope.Repo.Checked;

/** What is staged in a git repository of which no POM says how it is compiled. It needs git. */
class PlainChangesTest {

  private static final String METRICS = """
      @MetricSet(prefix = "shop_", clients = Client.NONE)
      public interface Metrics {
        @MetricDef(help = "Orders", labels = "city") Counter ordersTotal();
      }
      """;
  private static final String HELPER =
      "final class Helper {\n  static Labels of(String city) { return Labels.of(\"city\", city); }\n}\n";
  private static final String CALLER = """
      class Caller {
        void order(Metrics metrics, String city) {
          metrics.ordersTotal().increment(Helper.of(city));
        }
      }
      """;
  private static final String WRONG = CALLER.replace("Helper.of(city)", "Labels.of(\"x\", city)");

  @TempDir
  Path folder;

  private Repo repo;

  @BeforeEach
  void commit() throws Exception {
    repo = new Repo(folder);
    repo.put("Metrics", METRICS);
    repo.put("Helper", HELPER);
    repo.put("Caller", CALLER);
    repo.put("Other", "class Other {}\n");
    repo.commit();
  }

  @Test
  void aWrongCallIsFoundAndOthersAreNotReported() throws Exception {
    repo.put("Caller", WRONG);
    repo.git("add", "-A");
    Checked checked = repo.checkStagedPlain();
    assertThat(checked.findings()).containsExactly("Caller:6 [label-keys]");
    assertThat(checked.files()).containsExactly("Caller");
  }

  @Test
  void nothingStagedIsNothingToCheck() throws Exception {
    repo.put("Caller", WRONG);
    repo.write("notes.txt", "no Java");
    repo.git("add", "notes.txt");
    assertThat(repo.checkStagedPlain().files()).isEmpty();
  }

  @Test
  void theBodyOfAHelperIsCheckedAtItsCallers() throws Exception {
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    repo.git("add", "-A");
    Checked checked = repo.checkStagedPlain();
    assertThat(checked.findings()).containsExactly("Caller:6 [label-keys]");
    assertThat(checked.files()).containsExactly("Caller", "Helper");
  }

  @Test
  void allFilesAreReadAsTheyAreStaged() throws Exception {
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    repo.git("add", "-A");
    repo.put("Helper", HELPER);
    repo.put("Caller", CALLER.replace("Helper", "Absent"));
    Checked checked = repo.checkStagedPlain();
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void theClassFileOfADeletedSourceDoesNotCount() throws Exception {
    assertThat(repo.build()).isEmpty();
    repo.git("rm", "-q", repo.source("Helper").toString());
    Checked checked = repo.checkStagedPlain();
    assertThat(checked.files()).containsExactly("Caller");
    assertThat(checked.errors()).containsExactly("cannot find symbol");
  }

  @Test
  void aRenamedClassIsMissedByItsCallersAndCheckedItself() throws Exception {
    repo.git("mv", repo.source("Helper").toString(), repo.source("Keys").toString());
    repo.put("Keys", HELPER.replace("Helper", "Keys"));
    repo.git("add", "-A");
    Checked checked = repo.checkStagedPlain();
    assertThat(checked.files()).containsExactly("Caller", "Keys");
    assertThat(checked.errors()).containsExactly("cannot find symbol");
  }

  @Test
  void otherFoldersAreKnownByTheSourcePath() throws Exception {
    Path tests = folder.toRealPath().resolve("checks");
    repo.write("checks/shop/Check.java", "package shop; class Check { Helper helper; }\n");
    repo.commit();
    repo.put("Helper", HELPER.replace("String city", "String town").replace(", city", ", town"));
    repo.git("add", "-A");
    assertThat(repo.checkStagedPlain().files()).doesNotContain("Check");
    assertThat(repo.checkStagedPlain(tests, repo.sources()).files())
        .containsExactly("Caller", "Check", "Helper");
  }

  @Test
  void aFileOutsideOfTheSourcePathIsNamed() throws Exception {
    Path tests = Files.createDirectories(folder.resolve("checks"));
    repo.put("Caller", WRONG);
    repo.git("add", "-A");
    Checked checked = repo.checkStagedPlain(tests);
    assertThat(checked.files()).isEmpty();
    assertThat(checked.notes())
        .containsExactly(
            "src/main/java/shop/Caller.java lies in no folder of the source path (checks); it is not checked.");
  }

  @Test
  void allSourcesCanBeDeleted() throws Exception {
    repo.git("rm", "-q", "-r", repo.sources().toString());
    Checked checked = repo.checkStagedPlain(repo.sources());
    assertThat(checked.files()).isEmpty();
    assertThat(checked.errors()).isEmpty();
  }

  @Test
  void aSourcePathThatIsNotThereIsNamed() throws Exception {
    repo.put("Caller", WRONG);
    repo.git("add", "-A");
    assertThatThrownBy(() -> repo.checkStagedPlain(Path.of("absent")))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("absent: this entry of the source path is not there");
  }
}
