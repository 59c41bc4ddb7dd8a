package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.metricdef.bench.report.Figures.Compilation;
import org.metricdef.bench.report.Figures.Guarded;

/** Draws the figures as SVG files. */
public final class Plots {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;

  private Plots() {}

  /** Writes {@code compile.svg} and {@code verdicts.svg}. */
  public static void write(Figures figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    save(compilation(figures), folder.resolve("compile"));
    save(verdicts(figures), folder.resolve("verdicts"));
  }

  /** Writes {@code handles.svg}: each call of ours beside the client's own, on one thread. */
  public static void write(HandleFigures figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    CategoryChart chart = bars("One call with four labels, on one thread", "ns");
    chart.getStyler().setXAxisLabelRotation(30).setLegendVisible(true);
    chart.getStyler().setLabelsVisible(false);
    List<String> calls =
        List.of("ourLookup", "theirLookup", "ourBound", "theirBound", "ourSample", "theirSample");
    for (String client : figures.clients()) {
      chart.addSeries(
          client,
          calls,
          calls.stream()
              .map(call ->
                  figures.call(client, call, 1).map(HandleFigures.Call::nanos).orElse(0.0))
              .toList());
    }
    save(chart, folder.resolve("handles"));
  }

  /** Writes {@code command.svg}: each program from its start to its end. */
  public static void write(CommandFigures figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    CategoryChart chart = bars("From start to end; javac* has the command's JVM flags", "seconds");
    chart.getStyler().setDecimalPattern("0.0");
    chart.addSeries(
        "seconds",
        figures.ways().stream().map(CommandFigures.Way::mark).toList(),
        figures.ways().stream().map(each -> each.seconds().median()).toList());
    save(chart, folder.resolve("command"));
  }

  private static CategoryChart compilation(Figures figures) {
    CategoryChart chart = bars("Compile time, plain javac = 1", "ratio of wall time");
    chart.addSeries(
        "ratio",
        figures.unguarded().stream().map(Compilation::checker).toList(),
        figures.unguarded().stream().map(each -> each.ratio().median()).toList());
    return chart;
  }

  private static CategoryChart bars(String title, String unit) {
    CategoryChart chart = new CategoryChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title(title)
        .yAxisTitle(unit)
        .build();
    chart.getStyler().setLegendVisible(false).setChartTitleBoxVisible(false);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setLabelsPosition(0.9);
    return chart;
  }

  private static XYChart verdicts(Figures figures) {
    XYChart chart = new XYChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title("Time of the checker's verdicts")
        .xAxisTitle("guarded calls")
        .yAxisTitle("ms of CPU time")
        .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    List<String> densities =
        figures.guarded().stream().map(each -> each.base().density()).distinct().toList();
    for (String density : densities) {
      List<Double> calls = new ArrayList<>();
      List<Double> millis = new ArrayList<>();
      for (Guarded each : figures.guarded()) {
        if (each.base().density().equals(density)) {
          calls.add((double) each.base().calls());
          millis.add(each.hooks().median());
        }
      }
      chart.addSeries(density, calls, millis);
    }
    return chart;
  }

  private static void save(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, Path file)
      throws IOException {
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }
}
