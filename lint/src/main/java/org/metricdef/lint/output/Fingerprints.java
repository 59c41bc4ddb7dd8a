package org.metricdef.lint.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.finding.LineHashes;
import org.metricdef.lint.finding.LintFinding;

/** What recognizes a finding again in another version of its file. */
final class Fingerprints {

  private static final int LENGTH = 16;

  /** The hashes of the lines of a file, and its lines without their spaces. */
  private record FileLines(List<String> hashes, List<String> lines) {}

  /**
   * The fingerprints of a finding.
   *
   * @param lineHash GitHub's hash of the line
   * @param stable a hash of the rule, the file, the headline and the line, which stays when other
   *     lines are added; a number tells equal findings apart
   */
  record Of(String lineHash, String stable) {}

  private final Report report;
  private final Map<Path, FileLines> files = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(Report report) {
    this.report = report;
  }

  /** The fingerprints of the next finding of the report. */
  Of of(LintFinding finding) throws CannotRunException {
    Path file = finding.at().file();
    FileLines lines = files.get(file);
    if (lines == null) {
      String text = report.sources().text(file);
      lines = new FileLines(LineHashes.of(text), text.lines().map(String::strip).toList());
      files.put(file, lines);
    }
    int line = finding.at().region().startLine() - 1;
    String written = line < lines.lines().size() ? lines.lines().get(line) : "";
    String stable = digest(finding.rule().id(), report.fromRoot(file), finding.headline(), written);
    int number = seen.merge(stable, 1, Integer::sum);
    return new Of(
        lines.hashes().get(Math.min(line, lines.hashes().size() - 1)), stable + ":" + number);
  }

  /** A hash of texts. */
  static String digest(String... parts) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
