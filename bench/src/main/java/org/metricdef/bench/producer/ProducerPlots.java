package org.metricdef.bench.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws what was measured of the producer as SVG files. */
final class ProducerPlots {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 400;

  private ProducerPlots() {}

  /** Writes {@code producer.svg}. */
  static void write(ProducerFigures figures, Path folder) throws IOException {
    CategoryChart chart = new CategoryChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title("As fast as can be")
        .yAxisTitle("records a second")
        .build();
    chart.getStyler().setLegendVisible(false).setChartTitleBoxVisible(false);
    chart.getStyler().setLabelsVisible(true);
    List<Contender> all = List.of(Contender.values());
    chart.addSeries(
        "records a second",
        all.stream().map(Contender::title).toList(),
        all.stream()
            .map(each ->
                ProducerFigures.of(figures.saturated(), each, Run::perSecond).median())
            .toList());
    save(chart, folder.resolve("producer"));
  }

  /** Writes {@code heap.svg}. */
  static void write(Soak.Heap heap, Path folder) throws IOException {
    XYChart chart = new XYChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title("Heap in use after a collection")
        .xAxisTitle("minutes")
        .yAxisTitle("MB")
        .build();
    chart.getStyler().setLegendVisible(false).setChartTitleBoxVisible(false);
    chart.getStyler().setYAxisMin(0.0);
    chart.addSeries(
        "heap",
        IntStream.rangeClosed(1, heap.megabytes().size())
            .mapToObj(look -> look * heap.everySeconds() / 60.0)
            .toList(),
        heap.megabytes());
    save(chart, folder.resolve("heap"));
  }

  private static void save(Chart<?, ?> chart, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }
}
