package org.metricdef.lint.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Plural;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.init.Account;
import org.metricdef.lint.init.AnnotationClasses;
import org.metricdef.lint.init.CallPlace;
import org.metricdef.lint.init.Grouping;
import org.metricdef.lint.init.ProposalCheck;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.ProposedSets;
import org.metricdef.lint.init.Proposer;
import org.metricdef.lint.init.SetSource;
import org.metricdef.lint.javac.CheckInputs;
import org.metricdef.lint.javac.CheckOutcome;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.processor.raw.RawClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metricdef init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Proposes metric sets for code that has none: it reads the collectors, meters and instruments"
          + " that the code declares by its client's own API, and asks about what it cannot read."
          + " Nothing is written unless --output or --write asks for it.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:something is proposed, or there is nothing to propose",
      "2:the sources could not be read, or something could not be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  What a Maven module would declare, a set for each class:",
      "    metricdef init -pl shop",
      "  A set for each prefix, written as files:",
      "    metricdef init -pl shop --by=prefix --package=shop.metrics --output=shop/src/main/java",
      "  What becomes of each call:",
      "    metricdef init -cp 'lib/*' --calls src/main/java",
      "  Show what changes if the calls become calls of handles, then write it:",
      "    metricdef init -pl shop --migrate",
      "    metricdef init -pl shop --migrate --write"
    })
final class InitCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private InputOptions inputs;

  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      defaultValue = "class",
      description = {
        "${COMPLETION-CANDIDATES}: which metrics become one set; ${DEFAULT-VALUE} unless given"
      })
  private Grouping grouping;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "the package of the sets; that of the classes unless given")
  private @Nullable String packageName;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "a source folder, in which the sets are written; a file that is there stays")
  private @Nullable Path output;

  @Option(names = "--calls", description = "also says what becomes of each call")
  private boolean areCallsTold;

  @Mixin
  private MigrateOptions migration;

  @Override
  public Integer call() throws CannotRunException {
    if (!inputs.areGiven()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to read is given: name sources or a module");
    }
    migration.refuse(inputs.areStaged(), output != null, grouping);
    CheckPlan plan = inputs.plan(this::say);
    plan.notes().forEach(this::say);
    List<CheckInputs> runs = new ArrayList<>();
    for (CheckInputs each : plan.runs()) {
      runs.add(each.tolerant().withLibrary(AnnotationClasses.location()));
    }
    List<RawClass> classes = new ArrayList<>();
    for (CheckInputs each : runs) {
      classes.addAll(read(each));
    }
    ProposedSets proposal = Proposer.of(classes, grouping, Optional.ofNullable(packageName));
    if (!runs.isEmpty()) {
      Path root = Path.of("").toAbsolutePath().resolve("metricdef-init");
      proposal = new ProposalCheck(runs.get(0).withLibraries(runs), root).checked(proposal);
    }
    Terminal terminal =
        new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    proposal = migration.applied(proposal, classes, runs, terminal);
    if (!migration.isAsked()) {
      show(proposal);
    }
    tell(proposal);
    return 0;
  }

  /** What javac cannot resolve is not read; the rest is. */
  private List<RawClass> read(CheckInputs run) throws CannotRunException {
    CheckOutcome outcome = CheckRun.reading(run);
    if (!outcome.errors().isEmpty()) {
      InputError first = outcome.errors().get(0);
      say("%d error%s of javac, so something may be missing; the first: %s%s"
          .formatted(
              outcome.errors().size(),
              outcome.errors().size() == 1 ? "" : "s",
              first
                  .at()
                  .map(at -> at.file().getFileName() + ":" + at.region().startLine() + ": ")
                  .orElse(""),
              first.message().lines().findFirst().orElse("")));
    }
    return outcome.raw();
  }

  private void show(ProposedSets proposal) throws CannotRunException {
    PrintWriter out = spec.commandLine().getOut();
    for (ProposedSet each : proposal.sets()) {
      String text = SetSource.of(each).text();
      if (output == null) {
        out.println("// " + each.file());
        out.println(text);
      } else {
        write(output.resolve(each.file()), text);
      }
    }
    proposal.questions().forEach(each -> out.println("// QUESTION: " + each));
    out.flush();
  }

  private void write(Path file, String text) throws CannotRunException {
    if (Files.exists(file)) {
      throw new CannotRunException(
          "%s is there already: delete it, or choose another --package or --output"
              .formatted(file));
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      say("wrote " + file);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be written: %s".formatted(file, Reasons.of(e)), e);
    }
  }

  private void tell(ProposedSets proposal) {
    if (areCallsTold) {
      for (Account each : proposal.accounts()) {
        say("%s: %s%s"
            .formatted(
                CallPlace.of(each.at()),
                each.outcome().name().toLowerCase(Locale.ROOT),
                each.why().isEmpty() ? "" : ": " + each.why()));
      }
    }
    List<String> counted = new ArrayList<>();
    for (Account.Outcome each : Account.Outcome.values()) {
      long count = proposal.calls(each);
      if (count > 0) {
        counted.add("%d %s".formatted(count, each.name().toLowerCase(Locale.ROOT)));
      }
    }
    say("%s in %s, %s; of %s: %s"
        .formatted(
            Plural.of(proposal.metrics(), "metric"),
            Plural.of(proposal.sets().size(), "set"),
            Plural.of(proposal.asked(), "question"),
            Plural.of(proposal.accounts().size(), "call"),
            counted.isEmpty() ? "none" : String.join(", ", counted)));
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
