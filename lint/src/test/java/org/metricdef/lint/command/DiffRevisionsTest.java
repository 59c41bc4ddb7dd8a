package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.Commands;
import org.metricdef.lint.opsrule.ShopCatalogue;

/** Revisions of a real repository, built in their checkouts. */
@Tag("slow")
class DiffRevisionsTest {

  private static final String ORDERS = """
      package shop;
      import org.metricdef.*;
      @MetricSet(prefix = "shop_", clients = Client.SIMPLECLIENT)
      public interface Orders {
        @MetricDef(help = "Orders", labels = "city")
        Counter ordersTotal();
      }
      """;
  private static final String SOURCE = "src/main/java/shop/Orders.java";

  @TempDir
  static Path compiled;

  @TempDir
  Path folder;

  private Path repository;
  private String build;

  /** The classes of one version, for tests that ask about something else than javac. */
  @BeforeAll
  static void compile() throws IOException {
    Path sources = Files.createDirectories(compiled.resolve("sources"));
    Files.writeString(sources.resolve("Orders.java"), ORDERS);
    ShopCatalogue.compiled(sources, Files.createDirectories(compiled.resolve("classes")));
  }

  @BeforeEach
  void prepare() throws Exception {
    repository = Files.createDirectories(folder.toRealPath().resolve("shop"));
    String path = System.getProperty("java.class.path");
    // The paths are absolute, so that they are right in each checkout.
    build =
        "mkdir -p target/classes && %s -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -d target/classes -cp '%s:%s' -processorpath '%s' %s"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "javac"),
                System.getProperty("lint.annotations"),
                path,
                path,
                SOURCE);
    git("init", "-q", "-b", "main");
    git("config", "user.email", "test@example.org");
    git("config", "user.name", "Test");
    write(".gitignore", "target/\n");
    commit(ORDERS);
    git("tag", "v1");
  }

  private void write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Commands.Result result = Commands.run(repository, command);
    assertThat(result.exitCode()).as(result.errors()).isZero();
    return result.text();
  }

  private void commit(String source) throws Exception {
    write(SOURCE, source);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "commit");
  }

  private ProcessBuilder command(Path in, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
        "-cp",
        System.getProperty("java.class.path"),
        "org.metricdef.lint.command.Main",
        "diff"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(in.toFile());
  }

  /** Runs the command in the repository. It has to leave nothing behind. */
  private Commands.Result diff(String... arguments) throws Exception {
    return diffIn(repository, arguments);
  }

  private Commands.Result diffIn(Path in, String... arguments) throws Exception {
    String before = git("status", "--porcelain", "--ignored");
    Commands.Result result = Commands.run(in, command(in, arguments).command());
    assertThat(result.errors()).doesNotContain("\tat ");
    assertThat(git("status", "--porcelain", "--ignored")).isEqualTo(before);
    assertNothingIsLeft();
    return result;
  }

  private void assertNothingIsLeft() throws Exception {
    assertThat(git("worktree", "list").lines()).hasSize(1);
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left.map(each -> each.getFileName().toString())
              .filter(each -> !each.startsWith("hsperfdata")))
          .isEmpty();
    }
  }

  private String built() {
    return "--build=" + build;
  }

  private static String copy() {
    return "mkdir -p target && cp -r '%s' target/classes".formatted(compiled.resolve("classes"));
  }

  private static String copied() {
    return "--build=" + copy();
  }

  @Test
  void twoRevisionsAreBuiltAndCompared() throws Exception {
    commit(ORDERS.replace("city", "country"));
    // What is not committed has no say.
    write(SOURCE, "no Java");
    Commands.Result result = diff("v1", "HEAD", built());
    assertThat(result.text())
        .matches("(?s)metrics of HEAD \\(\\w{10}\\), after v1 \\(\\w{10}\\)\n.*")
        .contains(SOURCE + ":5: error: [breaking-change] shop_orders_total: the label 'city' is"
            + " called 'country' now");
    assertThat(result.errors())
        .contains("metricdef: building v1 (", ") in a scratch checkout: mkdir -p target/classes");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void oneRevisionTwiceIsBuiltOnce() throws Exception {
    Commands.Result result = diff("v1", "main", copied());
    assertThat(result.errors().lines().filter(each -> each.contains("building")))
        .hasSize(1);
    assertThat(result.text())
        .endsWith("0 breaking changes, 0 other changes, 0 places in rules and dashboards break\n");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void withoutASecondVersionItIsWhatWasCompiledHere() throws Exception {
    write(SOURCE, ORDERS.replace("\"city\"", "{\"city\", \"street\"}"));
    Commands.Result missing = diff("v1", copied());
    assertThat(missing.errors()).contains("the working tree has no catalogue in **/target/classes");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(Commands.run(repository, List.of("sh", "-c", build)).exitCode()).isZero();
    Commands.Result result = diff("v1", copied());
    assertThat(result.text()).contains("note: shop_orders_total: the label 'street' is new");
    assertThat(result.errors()).doesNotContain("newer");
    assertThat(result.exitCode()).isZero();
    Files.setLastModifiedTime(
        repository.resolve(SOURCE), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(diff("v1", copied()).errors())
        .contains(SOURCE + " is newer than the catalogue in target/classes: compile first");
  }

  /** Metrics of a module whose classes are not there are not gone. */
  @Test
  void aModuleThatIsNotCompiledIsNamed() throws Exception {
    String mails = "mail/src/main/java/mail/Mails.java";
    write(mails, ORDERS.replace("package shop", "package mail").replace("Orders", "Mails"));
    commit(ORDERS);
    String both = build + " && "
        + build
            .replace(SOURCE, mails)
            .replace("-p target", "-p mail/target")
            .replace("-d target", "-d mail/target");
    assertThat(Commands.run(repository, List.of("sh", "-c", build)).exitCode()).isZero();
    Commands.Result result = diff("HEAD", "--build=" + both);
    assertThat(result.errors())
        .contains("the module mail is not compiled, and the old version has metrics of it");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(Commands.run(repository, List.of("sh", "-c", both)).exitCode()).isZero();
    assertThat(diff("HEAD", "--build=" + both).exitCode()).isZero();
  }

  /** In a folder of the repository, that folder of each revision is built. */
  @Test
  void aFolderOfTheRepositoryIsComparedAlone() throws Exception {
    Files.createDirectories(repository.resolve("services"));
    git("mv", "src", "services/src");
    git("commit", "-q", "-m", "moved");
    Commands.Result old = diffIn(repository.resolve("services"), "v1", "HEAD", copied());
    assertThat(old.errors()).contains("v1 (", ") has no folder services");
    assertThat(old.exitCode()).isEqualTo(2);
    assertThat(diffIn(repository.resolve("services"), "HEAD", "main", copied()).exitCode())
        .isZero();
  }

  @Test
  void aPathComesBeforeARevisionOfItsName() throws Exception {
    assertThat(Commands.run(repository, List.of("sh", "-c", copy())).exitCode()).isZero();
    Files.createDirectories(repository.resolve("v1/target"));
    Files.move(repository.resolve("target/classes"), repository.resolve("v1/target/classes"));
    Commands.Result result = diff("v1", "main", copied());
    assertThat(result.errors())
        .contains("'v1' is a path and a revision of git; the path is taken. Write v1^0");
    assertThat(result.exitCode()).isZero();
    assertThat(diff("v1^0", "main", copied()).errors()).contains("building v1^0 (");
  }

  @Test
  void aSubmoduleIsThereInTheCheckout() throws Exception {
    Path library = Files.createDirectories(folder.toRealPath().resolve("library"));
    for (List<String> each : List.of(
        List.of("git", "init", "-q"),
        List.of("git", "config", "user.email", "test@example.org"),
        List.of("git", "config", "user.name", "Test"),
        List.of("sh", "-c", "echo built > note.txt"),
        List.of("git", "add", "-A"),
        List.of("git", "commit", "-q", "-m", "library"))) {
      assertThat(Commands.run(library, each).exitCode()).as(each.toString()).isZero();
    }
    git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        library.toString(),
        "lib");
    git("commit", "-q", "-m", "with a submodule");
    // Git asks for this before it takes a submodule from a folder.
    ProcessBuilder builder = command(
        repository,
        "v1",
        "HEAD",
        "--build=if [ -e .gitmodules ]; then cat lib/note.txt; fi && " + copy());
    builder.environment().put("GIT_CONFIG_COUNT", "1");
    builder.environment().put("GIT_CONFIG_KEY_0", "protocol.file.allow");
    builder.environment().put("GIT_CONFIG_VALUE_0", "always");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("\nbuilt\n");
    assertNothingIsLeft();
  }

  @Test
  void whatCannotBeComparedIsNamed() throws Exception {
    record Bad(List<String> arguments, String named) {}
    for (Bad bad : List.of(
        new Bad(List.of("v1", "main"), ") has no POM here: say how it is built"),
        new Bad(List.of("v1", "main", "--build=echo no luck; exit 3"), "exit code 3; see above"),
        new Bad(List.of("v1", "main", "--build=true"), ") has no catalogue in **/target/classes"),
        new Bad(List.of("v1", "main", "--classes=[", copied()), "--classes=[ is no pattern"),
        new Bad(List.of("nowhere", "main", copied()), "'nowhere' is neither a folder, a jar"),
        new Bad(List.of("--", "-x", "main"), "'-x' is neither a folder"))) {
      Commands.Result result = diff(bad.arguments().toArray(String[]::new));
      assertThat(result.errors()).as(bad.toString()).contains(bad.named());
      assertThat(result.exitCode()).as(bad.toString()).isEqualTo(2);
    }
  }

  /** At Ctrl-C the build ends, and the checkout goes. */
  @Test
  void anInterruptLeavesNothing() throws Exception {
    Path begun = folder.resolve("begun");
    Process process = command(
            repository, "v1", "main", "--build=echo $$ > '%s' && sleep 600".formatted(begun))
        .redirectErrorStream(true)
        .start();
    for (int i = 0; i < 600 && !(Files.exists(begun) && Files.size(begun) > 0); i++) {
      Thread.sleep(50);
    }
    long shell = Long.parseLong(Files.readString(begun).strip());
    assertThat(ProcessHandle.of(shell)).isPresent();
    // SIGTERM and the SIGINT of Ctrl-C end a JVM in the same way.
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ProcessHandle.of(shell).filter(ProcessHandle::isAlive)).isEmpty();
    assertNothingIsLeft();
  }
}
