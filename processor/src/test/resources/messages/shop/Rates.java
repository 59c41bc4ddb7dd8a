package shop;

import org.metricdef.Labels;

/** A class of others, which says nothing of its labels. */
public class Rates {

  public Labels shown = Labels.of("country", "NL");

  public Labels labels() {
    return shown;
  }
}
