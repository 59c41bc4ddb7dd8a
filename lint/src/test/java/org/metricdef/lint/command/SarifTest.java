package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.ruleset.RulePage;

/** The reports against the schema that OASIS publishes. */
class SarifTest {

  @TempDir
  Path folder;

  private Shop shop;
  private Schema schema;

  @BeforeEach
  void prepare() throws IOException {
    shop = new Shop(folder);
    shop.write("src/shop/Metrics.java", Shop.METRICS);
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).isNotNull();
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    }
  }

  private String sarif(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 4];
    all[0] = "check";
    all[1] = "--format=sarif";
    all[2] = "-cp";
    all[3] = Shop.annotations();
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return shop.run(all).output();
  }

  private void assertValid(String report) {
    assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aWrongKeyHasItsWayItsFixAndItsFingerprints() throws IOException {
    Path file = shop.write("src/shop/Wrong Name.java", Shop.caller("Wrong", Shop.WRONG));
    String report = sarif("--pages=https://example.org/metricdef", file.toString());
    assertValid(report);
    assertThat(report)
        .contains(
            "\"codeFlows\"",
            "'street' is added (Labels.of)",
            "\"primaryLocationLineHash\"",
            "\"fixes\"",
            "/Wrong%20Name.java",
            "\"helpUri\" : \"https://example.org/metricdef/docs/rules/label-keys.md\"");
  }

  @Test
  void suppressedFindingsAndCompilerErrorsAreValidToo() throws IOException {
    shop.write(
        "src/shop/Wrong.java",
        Shop.caller("Wrong", Shop.WRONG)
            .replace("class Wrong", "@SuppressWarnings(\"label-keys\") class Wrong"));
    String report = sarif(folder.resolve("src").toString());
    assertValid(report);
    assertThat(report).contains("\"kind\" : \"inSource\"");
    assertThat(report.contains("helpUri"))
        .as("the project has a site")
        .isEqualTo(new RulePage("label-keys").address().isPresent());
    shop.write("src/shop/Broken.java", "package shop; class Broken { Absent field; }");
    String broken = sarif(folder.resolve("src").toString());
    assertValid(broken);
    assertThat(broken).contains("\"executionSuccessful\" : false", "cannot find symbol");
  }
}
