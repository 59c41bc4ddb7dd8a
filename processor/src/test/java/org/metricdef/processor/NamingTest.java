package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * The checker's verdict on names beside that of Prometheus's own linter, as recorded in a table.
 */
class NamingTest {

  /** A row of the table. */
  private record Row(String name, String kind, String promtool, String ours, boolean explained) {

    static Row of(String line) {
      String[] columns = line.replaceFirst(" +#.*", "").split(" ");
      return new Row(columns[0], columns[1], columns[2], columns[3], line.contains("#"));
    }

    boolean isAgreed() {
      return promtool.equals("ok") == ours.equals("ok");
    }

    /** The declaring method, on its own line. */
    String method(int number) {
      String kindName = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
      return "@MetricDef(name = \"%s\", help = \"x\") %s m%d();".formatted(name, kindName, number);
    }

    String ruleOf(Diagnostic<? extends JavaFileObject> diagnostic) {
      return diagnostic.getMessage(null).replaceFirst("(?s)^\\[([a-z-]+)] .*", "$1");
    }
  }

  @Test
  void namesAreJudgedAsTheTableSays() throws Exception {
    List<Row> rows = Files.readAllLines(Path.of("src/test/resources/naming/promtool.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of)
        .toList();
    List<String> source = new ArrayList<>(
        List.of(
            "import org.metricdef.*; @MetricSet @SuppressWarnings(\"duplicate-metric\") interface M {"));
    rows.forEach(row -> source.add(row.method(source.size())));
    source.add("}");
    Compilation compilation =
        Sources.checker().compile(JavaFileObjects.forSourceLines("M", source));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      long line = i + 2L;
      String found = compilation.diagnostics().stream()
          .filter(each -> each.getLineNumber() == line)
          .map(row::ruleOf)
          .sorted()
          .findFirst()
          .orElse("ok");
      assertThat(found).as(row.name() + " " + row.kind()).isEqualTo(row.ours());
      assertThat(row.explained())
          .as("a difference at %s is explained", row.name())
          .isEqualTo(!row.isAgreed());
    }
    assertThat(rows.stream().filter(row -> row.name().startsWith("k2_")))
        .hasSizeGreaterThan(40)
        .allMatch(row -> row.ours().equals("ok"));
  }
}
