package org.metricdef.lint.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.git.Changes;
import org.metricdef.lint.scope.Repo.Checked;

/** What changed in a real git repository, checked with a real javac. It needs git. */
class ChangedTest {

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
  private static final String KEYS = "final class Keys { static final String CITY = \"city\"; }\n";
  private static final String BY_CONSTANT = """
      class ByConstant {
        void order(Metrics metrics, String city) {
          metrics.ordersTotal().increment(Labels.of(Keys.CITY, city));
        }
      }
      """;
  private static final String SINK = """
      class Sink {
        private final Metrics metrics;
        Sink(Metrics metrics) { this.metrics = metrics; }
        void count(@LabelKeys("city") Labels labels) { metrics.ordersTotal().increment(labels); }
      }
      """;
  private static final String PASSES = """
      class Passes {
        void pass(Sink sink, String city) { sink.count(Labels.of("city", city)); }
      }
      """;

  @TempDir
  Path folder;

  private Repo repo;

  @BeforeEach
  void commitAndBuild() throws Exception {
    repo = new Repo(folder);
    repo.put("Metrics", METRICS);
    repo.put("Helper", HELPER);
    repo.put("Caller", CALLER);
    repo.put("Keys", KEYS);
    repo.put("ByConstant", BY_CONSTANT);
    repo.put("Sink", SINK);
    repo.put("Passes", PASSES);
    repo.commit();
    assertThat(repo.build()).isEmpty();
  }

  @Test
  void nothingStagedIsNothingToCheck() throws Exception {
    repo.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    assertThat(repo.checkStaged().files()).isEmpty();
  }

  @Test
  void aWrongCallIsFound() throws Exception {
    repo.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void theBodyOfAHelperIsCheckedAtItsCallers() throws Exception {
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    repo.git("add", "-A");
    Checked checked = repo.checkStaged();
    assertThat(checked.findings()).containsExactly("Caller:6 [label-keys]");
    assertThat(checked.files()).containsExactly("Caller", "Helper");
  }

  @Test
  void aConstantIsCheckedWhereItIsInlined() throws Exception {
    repo.put("Keys", KEYS.replace("\"city\"", "\"street\""));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings()).containsExactly("ByConstant:6 [label-keys]");
  }

  @Test
  void aDefinitionIsCheckedAtAllCalls() throws Exception {
    repo.put("Metrics", METRICS.replace("\"city\"", "{\"city\", \"street\"}"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings())
        .contains("Caller:6 [label-keys]", "ByConstant:6 [label-keys]");
  }

  @Test
  void aContractIsCheckedAtThoseWhoPassLabelsAndCallNoMetric() throws Exception {
    repo.put(
        "Sink",
        SINK.replace("@LabelKeys(\"city\")", "@LabelKeys({\"city\", \"street\"})")
            .replace("increment(labels)", "increment(labels.without(\"street\"))"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings()).containsExactly("Passes:5 [label-keys]");
  }

  @Test
  void aHalfStagedFileIsCheckedAsItIsStaged() throws Exception {
    repo.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    repo.git("add", "-A");
    repo.put("Caller", CALLER);
    assertThat(repo.checkStaged().findings()).containsExactly("Caller:6 [label-keys]");

    repo.put("Caller", CALLER.replace("String city", "String city, int more"));
    repo.git("add", "-A");
    repo.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    Checked right = repo.checkStaged();
    assertThat(right.findings()).isEmpty();
    assertThat(right.files()).contains("Caller");
  }

  @Test
  void aFileThatIsNotStagedIsNotThere() throws Exception {
    repo.put("Caller", CALLER.replace("Helper.of", "Untracked.of"));
    repo.git("add", "-A");
    repo.put("Untracked", HELPER.replace("class Helper", "class Untracked"));
    assertThat(repo.checkStaged().errors()).isNotEmpty();
    repo.git("add", "-A");
    assertThat(repo.checkStaged().errors()).isEmpty();
  }

  @Test
  void aStagedFileThatIsGoneFromTheDiskIsThere() throws Exception {
    repo.put("Caller", CALLER.replace("Helper.of", "Staged.of"));
    repo.put("Staged", HELPER.replace("class Helper", "class Staged"));
    repo.git("add", "-A");
    Files.delete(repo.source("Staged"));
    Checked checked = repo.checkStaged();
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.files()).contains("Caller", "Staged");
  }

  @Test
  void theClassFileOfADeletedSourceDoesNotCount() throws Exception {
    repo.git("rm", "-q", repo.source("Helper").toString());
    Checked checked = repo.checkStaged();
    assertThat(checked.files()).containsExactly("Caller");
    assertThat(checked.errors()).containsExactly("cannot find symbol");
  }

  @Test
  void aRenamedClassIsCheckedUnderItsNewName() throws Exception {
    repo.git("mv", repo.source("Caller").toString(), repo.source("Renamed").toString());
    repo.put(
        "Renamed",
        CALLER
            .replace("class Caller", "class Renamed")
            .replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings()).containsExactly("Renamed:6 [label-keys]");
  }

  @Test
  void aRevisionIsComparedWithTheDisk() throws Exception {
    repo.put(
        "New",
        CALLER
            .replace("class Caller", "class New")
            .replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    assertThat(repo.checkSince("HEAD").findings()).containsExactly("New:6 [label-keys]");
    assertThat(repo.checkStaged().files()).isEmpty();
  }

  @Test
  void aSourceThatChangedAfterTheBuildIsReadFromSource() throws Exception {
    // The class file of the helper says that all is well.
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    assertThat(repo.checkFile("Caller").findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void aSourceThatIsOlderThanItsClassFileIsReadFromSourceToo() throws Exception {
    // Such as a file that was restored or moved here.
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    Files.setLastModifiedTime(
        repo.source("Helper"), FileTime.from(Instant.parse("2020-01-02T03:04:05Z")));
    assertThat(repo.checkFile("Caller").findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void aDefinitionThatWasNotCompiledIsReadFromSource() throws Exception {
    repo.put("Metrics", METRICS.replace("\"city\"", "{\"city\", \"street\"}"));
    assertThat(repo.checkFile("Caller").findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void aConstantThatWasNotCompiledIsReadFromSource() throws Exception {
    // The class file of the caller still has the old one.
    repo.put("Keys", KEYS.replace("\"city\"", "\"street\""));
    assertThat(repo.checkFile("ByConstant").findings())
        .containsExactly("ByConstant:6 [label-keys]");
  }

  @Test
  void withoutABuildAllIsCheckedFromSource() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Repo unbuilt = new Repo(other);
    unbuilt.put("Metrics", METRICS);
    unbuilt.put("Helper", HELPER);
    unbuilt.commit();
    unbuilt.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    unbuilt.git("add", "-A");
    Checked checked = unbuilt.checkStaged();
    assertThat(checked.findings()).containsExactly("Caller:6 [label-keys]");
    assertThat(checked.notes()).anyMatch(each -> each.contains("has no catalogue"));
  }

  @Test
  void withoutABuildTheBodyOfAHelperIsCheckedAtItsCallersToo() throws Exception {
    Repo unbuilt = new Repo(Files.createDirectories(folder.resolve("other")));
    unbuilt.put("Metrics", METRICS);
    unbuilt.put("Helper", HELPER);
    unbuilt.put("Caller", CALLER);
    unbuilt.commit();
    unbuilt.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    unbuilt.git("add", "-A");
    assertThat(unbuilt.checkStaged().findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void aCallerThatIsNewerThanTheBuildIsCheckedWithAHelper() throws Exception {
    repo.put("Later", CALLER.replace("class Caller", "class Later"));
    repo.touch("Later");
    repo.commit();
    repo.put("Helper", HELPER.replace("\"city\", city", "\"street\", city"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().findings())
        .containsExactlyInAnyOrder("Caller:6 [label-keys]", "Later:6 [label-keys]");
  }

  @Test
  void testsThatTheBuildSawAndThatCallNoMetricAreLeftOut() throws Exception {
    repo.write("src/test/java/shop/Try.java", "package shop;\nclass Try { Helper helper; }\n");
    repo.commit();
    repo.put("Helper", HELPER.replace("{ return", "{ Objects.hash(); return"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().files()).containsExactly("Caller", "Helper", "Try");
    assertThat(repo.buildTests()).isEmpty();
    assertThat(repo.checkStaged().files()).containsExactly("Caller", "Helper");
  }

  @Test
  void aCommentInAHelperChecksNoCaller() throws Exception {
    repo.put("Metrics", METRICS.replace("public interface", "public   interface"));
    repo.git("add", "-A");
    assertThat(repo.checkStaged().files()).containsExactly("Metrics");
  }

  @Test
  void filesAreTakenFromGitWhateverTheirNamesAndTexts() throws Exception {
    repo.write("notes/two words", "Caller 3\n\n");
    repo.write("notes/line\nbreak", "");
    repo.git("add", "-A");
    repo.git("commit", "-q", "-m", "notes");
    repo.write("notes/two words", "changed");
    repo.write("notes/line\nbreak", "changed");
    repo.put("Caller", CALLER.replace("Helper.of(city)", "Labels.of(\"street\", city)"));
    repo.git("add", "-A");
    Changes changes = Changes.staged(folder);
    assertThat(changes.present())
        .containsEntry(changes.root().resolve("notes/two words"), Optional.of("Caller 3\n\n"))
        .containsEntry(changes.root().resolve("notes/line\nbreak"), Optional.of(""));
    assertThat(repo.checkStaged().findings()).containsExactly("Caller:6 [label-keys]");
  }

  @Test
  void aRevisionThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Changes.since(folder, "absent"))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("no revision 'absent'");
  }

  @Test
  void aFolderWithoutARepositoryIsNamed() {
    // The temporary folder may lie in a checkout; this one does not.
    Path root = folder.getRoot();
    assertThatThrownBy(() -> Changes.staged(root))
        .isInstanceOf(CannotRunException.class)
        .hasMessageStartingWith(root + " is in no git repository");
  }
}
