package org.metricdef.ingestion.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies in ops/. */
final class OpsFiles {

  static final Path FOLDER = Path.of("ops").toAbsolutePath();
  static final Path ALERTS = FOLDER.resolve("alerts.yml");

  private static final Path DASHBOARD = FOLDER.resolve("grafana-dashboard.json");
  private static final Pattern ALERT =
      Pattern.compile("- alert: (\\w+)\\n(.*?)(?=\\n      - alert: |\\z)", Pattern.DOTALL);

  private OpsFiles() {}

  /**
   * An expression in PromQL, or a text that holds some.
   *
   * @param place the panel's title or the alert's name
   */
  record Expression(String place, String text) {

    /** With Grafana's variables given values. */
    String filledIn() {
      return text.replace("$job", "metricdef-ingestion")
          .replace("$instance", ".*")
          .replace("$__rate_interval", "10s");
    }
  }

  /** Every expression of the dashboard. */
  static List<Expression> dashboard() throws IOException {
    List<Expression> expressions = new ArrayList<>();
    String title = "";
    try (JsonParser json = new JsonFactory().createParser(DASHBOARD.toFile())) {
      List<String> inPanel = new ArrayList<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "title".equals(json.currentName())) {
          title = json.getText();
        } else if (token == JsonToken.VALUE_STRING && "expr".equals(json.currentName())) {
          inPanel.add(json.getText());
          expressions.add(new Expression(title, json.getText()));
        }
      }
    }
    return expressions;
  }

  /** Every alert with all that follows its name. */
  static List<Expression> alerts() throws IOException {
    List<Expression> alerts = new ArrayList<>();
    Matcher matcher = ALERT.matcher(Files.readString(ALERTS));
    while (matcher.find()) {
      alerts.add(new Expression(matcher.group(1), matcher.group(2)));
    }
    return alerts;
  }
}
