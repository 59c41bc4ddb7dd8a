package org.metricdef.ingestion.ops;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws panels of the dashboard from what Prometheus has. */
final class OperationsPicture {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 240;
  private static final int COLUMNS = 2;

  private OperationsPicture() {}

  /**
   * One panel.
   *
   * @param series expressions by their legends, in order
   */
  record Panel(String title, String unit, Map<String, String> series) {}

  /** Writes the panels as one PNG file. */
  static void write(RealPrometheus prometheus, List<Panel> panels, long from, long to, Path file)
      throws IOException {
    List<XYChart> charts = new ArrayList<>();
    for (Panel panel : panels) {
      charts.add(chart(prometheus, panel, from, to));
    }
    int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage image =
        new BufferedImage(COLUMNS * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < charts.size(); i++) {
      BufferedImage one = BitmapEncoder.getBufferedImage(charts.get(i));
      image.createGraphics().drawImage(one, i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT, null);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  private static XYChart chart(RealPrometheus prometheus, Panel panel, long from, long to)
      throws IOException {
    XYChart chart = new XYChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title(panel.title())
        .xAxisTitle("s")
        .yAxisTitle(panel.unit())
        .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW).setChartTitleBoxVisible(false);
    chart.getStyler().setYAxisMin(0.0);
    List<Double> seconds = new ArrayList<>();
    for (long second = from; second <= to; second++) {
      seconds.add((double) (second - from));
    }
    for (Map.Entry<String, String> each : panel.series().entrySet()) {
      chart
          .addSeries(each.getKey(), seconds, prometheus.series(each.getValue(), from, to))
          .setMarker(SeriesMarkers.NONE);
    }
    return chart;
  }
}
