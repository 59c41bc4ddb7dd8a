package org.metricdef.promql.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The expressions of the rules and dashboards below a folder, each once. */
final class RuleFolder {

  private final Path folder;
  private final Set<String> expressions = new LinkedHashSet<>();

  RuleFolder(Path folder) {
    this.folder = folder;
  }

  List<String> expressions() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".yml") || name.endsWith(".yaml")) {
        read(file, new ObjectMapper(new YAMLFactory()));
      } else if (name.endsWith(".json")) {
        read(file, new ObjectMapper());
      }
    }
    return new ArrayList<>(expressions);
  }

  /**
   * A file that is a template of something else holds no rules. It is named, not passed over in
   * silence.
   */
  private void read(Path file, ObjectMapper mapper) throws IOException {
    try (MappingIterator<JsonNode> documents =
        mapper.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (documents.hasNextValue()) {
        collect(documents.nextValue());
      }
    } catch (JsonProcessingException notReadable) {
      System.out.println("not read: " + file + ": " + notReadable.getOriginalMessage());
    }
  }

  private void collect(JsonNode node) {
    // Grafana has the same field for the queries of other databases.
    String database = node.path("datasource").path("type").asText("prometheus");
    if (!database.equals("prometheus")) {
      return;
    }
    JsonNode expression = node.path("expr");
    if (expression.isTextual() && !expression.asText().isBlank()) {
      expressions.add(Templates.replaced(expression.asText()));
    }
    node.forEach(this::collect);
  }
}
