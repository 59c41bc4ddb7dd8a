package org.metricdef.lint.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMaker;
import org.metricdef.lint.page.HtmlGuide;
import org.metricdef.lint.page.MarkdownGuide;
import org.metricdef.lint.page.SourceLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code metricdef catalog}. */
@Command(
    name = "catalog",
    aliases = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a guide to the metrics of a build: what they count, their labels, where they are"
          + " declared and changed, how Prometheus sees them, what uses them.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the guide is written; with --check: the file is the guide",
      "1:with --check: the file differs from the guide",
      "2:something could not be read. The guide has what could be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A page for the repository, and the check in CI that it is still true:",
      "    metricdef catalog --catalog target/classes --no-lines -o docs/metrics.md",
      "    metricdef catalog --catalog target/classes --no-lines \\",
      "      --check docs/metrics.md",
      "  A page to browse, with alerts, dashboards and links to the sources:",
      "    metricdef catalog --catalog a.jar --catalog b.jar --rules ops \\",
      "      --link-to-source 'https://example.org/{module}/{file}#L{line}' \\",
      "      -o metrics.html"
    })
final class CatalogCommand implements Callable<Integer> {

  /** The file is not the guide. */
  private static final int DIFFERS = 1;

  @Spec
  private CommandSpec spec;

  @Mixin
  private GuideInputs inputs;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "${COMPLETION-CANDIDATES}; unless given, html if the file ends with .html, else markdown"
      })
  private @Nullable GuideFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where the guide is written, instead of the standard output")
  private @Nullable Path output;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = {
        "writes nothing, and compares this file with the guide: the exit status is 1 if they differ"
      })
  private @Nullable Path compared;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      defaultValue = "Metrics",
      description = "the heading of the guide; ${DEFAULT-VALUE} unless given")
  private String title;

  @Option(
      names = "--link-to-source",
      paramLabel = "URL",
      description = {
        "the address of a source, in which {module}, {file} and {line} are replaced; it may be"
            + " relative to the guide"
      })
  private @Nullable String link;

  @Option(
      names = "--no-lines",
      description = {
        "tells no line numbers, so that a guide in the repository changes only when a metric does"
      })
  private boolean isWithoutLines;

  @Override
  public Integer call() throws CannotRunException {
    if (output != null && compared != null) {
      throw new ParameterException(
          spec.commandLine(), "--output and --check exclude each other: --check writes nothing");
    }
    SourceLinks links = link == null ? SourceLinks.none() : SourceLinks.of(link);
    GuideInputs.Read read = inputs.read();
    read.notes().forEach(this::say);
    read.errors().forEach(each -> say(described(each)));
    if (read.modules().isEmpty()) {
      return Main.CANNOT_RUN;
    }
    Guide guide = GuideMaker.of(read.modules(), read.usages());
    if (guide.metrics().isEmpty()) {
      throw new CannotRunException("the given catalogues have no metric, so there is no guide");
    }
    String page = page(isWithoutLines ? guide.withoutLines() : guide, links);
    if (!read.errors().isEmpty()) {
      if (compared == null) {
        write(page);
      }
      say(
          compared == null
              ? "the guide lacks what could not be read; see above"
              : "nothing was compared, since not everything could be read; see above");
      return Main.CANNOT_RUN;
    }
    if (compared != null) {
      return compare(compared, page);
    }
    write(page);
    return 0;
  }

  private String page(Guide guide, SourceLinks links) {
    return switch (format()) {
      case MARKDOWN -> MarkdownGuide.of(guide, title, links);
      case HTML -> HtmlGuide.of(guide, title, links);
    };
  }

  private GuideFormat format() {
    return format == null ? GuideFormat.of(compared == null ? output : compared) : format;
  }

  private int compare(Path file, String page) throws CannotRunException {
    String written;
    try {
      written = Files.readString(file);
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be read: %s".formatted(file, Reasons.of(e)), e);
    }
    GuideComparison comparison = GuideComparison.of(file, written, page);
    if (comparison.isSame()) {
      return 0;
    }
    PrintWriter out = spec.commandLine().getOut();
    comparison.difference().forEach(out::println);
    out.flush();
    say("%s is not the guide to these metrics. To renew it: metricdef %s"
        .formatted(file, String.join(" ", renewing())));
    return DIFFERS;
  }

  /** The command line that writes the file. */
  private List<String> renewing() {
    List<String> arguments = new ArrayList<>();
    for (String each : spec.commandLine().getParent().getParseResult().originalArgs()) {
      String renewed = each.startsWith("--check") ? "--output" + each.substring(7) : each;
      arguments.add(renewed.matches("[\\w./:=,@+-]*") ? renewed : "'" + renewed + "'");
    }
    return arguments;
  }

  private void write(String page) throws CannotRunException {
    try {
      if (output == null) {
        System.out.write(page.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
      } else {
        Files.writeString(output, page);
      }
    } catch (IOException e) {
      throw new CannotRunException("%s cannot be written: %s".formatted(output, Reasons.of(e)), e);
    }
  }

  private static String described(InputError error) {
    return error.at().map(CatalogCommand::place).orElse("") + error.message();
  }

  private static String place(Location at) {
    return "%s:%d:%d: "
        .formatted(at.file(), at.region().startLine(), at.region().startColumn());
  }

  private void say(String text) {
    Main.print(spec.commandLine(), text);
  }
}
