package org.metricdef.bench.producer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.metricdef.bench.report.Figures;
import org.metricdef.bench.report.MarkedPart;

/** Writes down what was measured of the producer: figures, plots, and its parts of the page. */
public final class ProducerReport {

  private final Path folder;
  private final Figures.Machine machine;

  /**
   * A report.
   *
   * @param folder where it goes; of a page that is not there, only the figures are written
   * @param machine where it was measured
   */
  public ProducerReport(Path folder, Figures.Machine machine) {
    this.folder = folder;
    this.machine = machine;
  }

  /** Writes the figures of the contest. */
  public void write(ProducerFigures figures) throws IOException {
    json("producer.json", figures);
    ProducerPlots.write(figures, folder.resolve("img"));
    part("producer", new ProducerPage(figures, machine).text());
  }

  /** Writes what was seen of the heap. */
  public void write(Soak.Heap heap) throws IOException {
    json("soak.json", heap);
    ProducerPlots.write(heap, folder.resolve("img"));
    part("soak", ProducerPage.text(heap));
  }

  private void json(String name, Object figures) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), figures);
    System.out.println("bench: figures in " + file);
  }

  private void part(String name, String text) throws IOException {
    Path page = folder.resolve("benchmarks.md");
    if (Files.exists(page)) {
      MarkedPart.replace(page, name, text);
    } else {
      System.out.println(text);
    }
  }
}
