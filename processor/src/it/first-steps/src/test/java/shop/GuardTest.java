package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

class GuardTest {

  @Test
  void theCheckerRanOverEveryMetricCall() throws Exception {
    assertEquals(1, Catalogue.read(Path.of("target/classes")).count(Verdict.PROVEN));
  }
}
