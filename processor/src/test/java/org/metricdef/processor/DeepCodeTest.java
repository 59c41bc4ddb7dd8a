package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

/** Code as generators write it: nested about half as deep as javac supports. */
class DeepCodeTest {

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void metrics() throws Exception {
    code = new Workspace(folder).with("shop/Metrics.java", Workspace.METRICS);
  }

  @Test
  void isFollowedWhereJavacCan() throws Exception {
    method("Sum", "String sum = s" + " + s".repeat(400) + ";");
    method("Chain", "l = l" + ".with(\"symbol\", s)".repeat(300) + ";");
    method("Nested", "if (c) {".repeat(200) + "}".repeat(200));
    method("Choice", "if (c) {}" + " else if (c) {}".repeat(200));
    method("Conditional", "String t = " + "c ? s : ".repeat(200) + "s;");
    assertThat(compile()).isEqualTo(new JavacProcess.Result(0, ""));
    assertThat(Catalogue.read(code.out()).count(Verdict.PROVEN)).isEqualTo(5);
  }

  @Test
  void isRefusedByJavacWhereItCannot() throws Exception {
    method("Chain", "l = l" + ".with(\"symbol\", s)".repeat(3_000) + ";");
    JavacProcess.Result result = compile();
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("StackOverflowError");
    assertThat(code.out().resolve("shop/Chain.class")).doesNotExist();
  }

  private void method(String name, String body) throws Exception {
    code.with("shop/%s.java".formatted(name), """
        package shop;

        import org.metricdef.*;

        class %s {
          void run(Metrics metrics, String s, boolean c) {
            Labels l = Labels.of("symbol", s);
            %s
            metrics.tradesTotal().increment(l);
          }
        }
        """.formatted(name, body));
  }

  private JavacProcess.Result compile() throws Exception {
    return JavacProcess.run(
        code.arguments("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor()));
  }
}
