package org.metricdef.lint.migrate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.fix.FixRun;
import org.metricdef.lint.fix.FixedFile;
import org.metricdef.lint.fix.SourceFile;
import org.metricdef.lint.init.Account;
import org.metricdef.lint.init.Account.Outcome;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.ProposedSets;
import org.metricdef.lint.init.SetSource;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawSpan;

/** Turns the fields of a proposal into handles, as far as the code still compiles then. */
public final class Migration {

  /** How often files are left as they are before nothing is migrated. */
  private static final int ROUNDS = 12;

  private final ProposedSets proposal;
  private final List<RawClass> classes;
  private final List<CheckInputs> runs;
  private final Candidates candidates;
  private final LookUps lookUps;

  private Migration(ProposedSets proposal, List<RawClass> classes, List<CheckInputs> runs) {
    this.proposal = proposal;
    this.classes = classes;
    this.runs = runs;
    this.candidates = new Candidates(proposal, classes);
    this.lookUps = new LookUps(proposal, classes);
  }

  /**
   * What is to be written.
   *
   * @param added the sources of the sets, by file
   * @param proposal with what becomes of each call
   */
  public record Result(List<FixedFile> changed, Map<Path, String> added, ProposedSets proposal) {

    public Result {
      changed = List.copyOf(changed);
    }

    /**
     * Writes all files.
     *
     * @throws CannotRunException if one has changed meanwhile, is there already, or cannot be
     *     written
     */
    public void write() throws CannotRunException {
      for (Path each : added.keySet()) {
        if (Files.exists(each)) {
          throw new CannotRunException(
              "%s is there already, so nothing is written: delete it first".formatted(each));
        }
      }
      new FixRun.Outcome(changed, List.of(), List.of()).write();
      for (Map.Entry<Path, String> each : added.entrySet()) {
        try {
          Files.writeString(each.getKey(), each.getValue());
        } catch (IOException e) {
          throw new CannotRunException(
              "%s cannot be written: %s".formatted(each.getKey(), Reasons.of(e)), e);
        }
      }
    }
  }

  /**
   * Migrates in memory.
   *
   * @param runs the sources with what they are compiled with
   * @throws CannotRunException if a source cannot be read, or javac cannot be started
   */
  public static Result of(ProposedSets proposal, List<RawClass> classes, List<CheckInputs> runs)
      throws CannotRunException {
    return new Migration(proposal, classes, runs).run();
  }

  private Result run() throws CannotRunException {
    CompiledChange compiled = CompiledChange.before(runs);
    for (int i = 0; i < ROUNDS; i++) {
      leaveNested();
      List<Candidate> chosen = candidates.all();
      Result result = result(chosen);
      if (chosen.isEmpty() && lookUps.all().isEmpty()) {
        return result;
      }
      Optional<CompiledChange.Problem> problem = compiled.worse(texts(result), result.added());
      if (problem.isEmpty()) {
        return result;
      }
      leave(chosen, problem.get());
    }
    for (Candidate each : candidates.all()) {
      candidates.leave(each.field().key(), "too many changes do not compile");
    }
    lookUps.leave(filesOfLookUps(), "too many changes do not compile");
    return result(List.of());
  }

  private void leaveNested() {
    for (Optional<Candidate> nested = Rewriting.nested(candidates.all());
        nested.isPresent();
        nested = Rewriting.nested(candidates.all())) {
      candidates.leave(nested.get().field().key(), "one of its calls has another one inside");
    }
  }

  /** Leaves the fields whose change is in a file with an error; all of them, if none is. */
  private void leave(List<Candidate> chosen, CompiledChange.Problem problem) {
    List<Candidate> concerned = chosen.stream()
        .filter(each -> problem.file().filter(file -> isIn(each, file)).isPresent())
        .toList();
    Set<Path> files = problem.file().map(this::filesAround).orElse(Set.of());
    String why = "the code does not compile then: " + problem.text();
    boolean isAll = concerned.isEmpty() && files.isEmpty();
    for (Candidate each : isAll ? chosen : concerned) {
      candidates.leave(each.field().key(), why);
    }
    lookUps.leave(isAll ? filesOfLookUps() : files, why);
  }

  private Set<Path> filesOfLookUps() {
    Set<Path> files = new LinkedHashSet<>();
    lookUps.all().forEach(each -> files.add(each.file()));
    return files;
  }

  /** The files with calls that a problem in a file is about: it may be that of their set. */
  private Set<Path> filesAround(Path problem) {
    Set<Path> files = new LinkedHashSet<>();
    for (LookUps.LookUp each : lookUps.all()) {
      if (each.file().equals(problem) || problem.endsWith(each.set().file())) {
        files.add(each.file());
      }
    }
    return files;
  }

  private static boolean isIn(Candidate candidate, Path file) {
    return isIn(candidate.metric().at(), file)
        || isIn(candidate.field().type(), file)
        || candidate.calls().stream().anyMatch(call -> isIn(call.at(), file))
        || file.endsWith(candidate.set().file());
  }

  private static boolean isIn(RawSpan span, Path file) {
    return span.file().equals(file.toUri());
  }

  private static Map<Path, String> texts(Result result) {
    Map<Path, String> texts = new LinkedHashMap<>();
    result.changed().forEach(each -> texts.put(each.path(), each.text()));
    return texts;
  }

  private Result result(List<Candidate> chosen) throws CannotRunException {
    Rewriting rewriting = Rewriting.of(chosen, lookUps.all());
    List<FixedFile> changed = new ArrayList<>();
    for (Path each : rewriting.files()) {
      SourceFile before = SourceFile.read(each, runs.get(0).sources().encoding());
      changed.add(new FixedFile(before, rewriting.applied(each, before.content())));
    }
    List<ProposedSet> sets = sets(chosen, lookUps.all());
    Map<Path, String> added = new LinkedHashMap<>();
    for (ProposedSet each : sets) {
      added.put(file(each, chosen), SetSource.of(each).text());
    }
    return new Result(changed, added, proposal.migrated(sets, accounts()));
  }

  /** The sets of the migrated metrics alone: a set registers all that it has. */
  private static List<ProposedSet> sets(List<Candidate> chosen, List<LookUps.LookUp> lookUps) {
    Map<ProposedSet, Set<ProposedMetric>> metrics = new LinkedHashMap<>();
    for (Candidate each : chosen) {
      metrics.computeIfAbsent(each.set(), set -> new LinkedHashSet<>()).add(each.proposed());
    }
    for (LookUps.LookUp each : lookUps) {
      metrics.computeIfAbsent(each.set(), set -> new LinkedHashSet<>()).add(each.proposed());
    }
    List<ProposedSet> sets = new ArrayList<>();
    metrics.forEach((set, migrated) -> sets.add(new ProposedSet(
        set.packageName(),
        set.name(),
        set.of(),
        set.client(),
        set.prefix(),
        set.baseLabels(),
        set.metrics().stream().filter(migrated::contains).toList(),
        List.of())));
    return sets;
  }

  /** The set lies in the source folder of the first class that has it. */
  private Path file(ProposedSet set, List<Candidate> chosen) {
    URI source = chosen.stream()
        .filter(each -> isSame(each.set(), set))
        .map(each -> each.metric().at().file())
        .findFirst()
        .or(() -> lookUps.all().stream()
            .filter(each -> isSame(each.set(), set))
            .map(each -> each.call().at().file())
            .findFirst())
        .orElseThrow();
    String home = classes.stream()
        .filter(each -> each.file().file().equals(source))
        .map(RawClass::packageName)
        .findFirst()
        .orElse("");
    Path folder = folderOf(Path.of(source));
    for (String word : home.split("[.]")) {
      folder = word.isEmpty() ? folder : folderOf(folder);
    }
    return folder.resolve(set.file());
  }

  private static Path folderOf(Path path) {
    return Objects.requireNonNull(path.getParent(), "a source lies in the folders of its package");
  }

  private static boolean isSame(ProposedSet one, ProposedSet other) {
    return one.qualifiedName().equals(other.qualifiedName());
  }

  private List<Account> accounts() {
    Map<RawSpan, Optional<String>> obstacles = new LinkedHashMap<>();
    for (RawClass each : classes) {
      for (RawCall call : each.calls()) {
        obstacles.put(
            call.at(),
            call.client() == RawClient.MICROMETER
                ? lookUps.obstacle(call)
                : candidates.obstacle(call));
      }
    }
    return proposal.accounts().stream().map(each -> account(each, obstacles)).toList();
  }

  private static Account account(Account account, Map<RawSpan, Optional<String>> obstacles) {
    if (account.outcome() != Outcome.PROPOSED) {
      return account;
    }
    Optional<String> obstacle = obstacles.getOrDefault(account.at(), Optional.of(account.why()));
    return obstacle
        .map(why -> account.with(Outcome.LEFT, account.why().isEmpty() ? why : account.why()))
        .orElseGet(() -> account.with(Outcome.MIGRATED, ""));
  }
}
