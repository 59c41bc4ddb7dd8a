package dismissal;

/** Nothing here names a metric, a label map or an annotation of ours; all of it has to be found. */
class NoImports {

  /** A facade that a superclass of another package declares, called through a class that does not. */
  void inherited(elsewhere.Facade.Quiet quiet) {
    quiet.count("binance_reconnects_total", java.util.Map.of("detail", "x")); // error: 'detail' is not one of them
  }
}

class Chains {
  void chains(elsewhere.Facade.Quiet quiet) {
    var metrics = quiet.metrics();
    var counter = metrics.binanceReconnectsTotal();
    var labels = elsewhere.Facade.wrong();
    counter.increment(labels); // error: 'detail' is not one of them, and 'reason' is missing
  }
}

/** Its parameters keep the contracts of those that they stand for. */
class Overrides extends elsewhere.Facade.Quiet {
  @Override
  public void count(String name, java.util.Map<String, String> labels) {
    labels.clear(); // error: @MetricLabels of parameter 'labels'
  }

  @Override
  public k2.K2Metrics metrics() {
    return null;
  }

  @Override
  public void record(org.metricdef.Labels labels) {}
}

class Inherits {
  void contract(elsewhere.Facade.Quiet quiet) {
    quiet.record(elsewhere.Facade.wrong()); // error: reason
  }
}

class Assigns {
  void field(elsewhere.Facade.Quiet quiet) {
    quiet.last = elsewhere.Facade.wrong(); // error: reason
  }
}

class Functions {
  elsewhere.Facade.QuietSource lambda() {
    return () -> elsewhere.Facade.wrong(); // error: reason
  }
}

class References {
  elsewhere.Facade.QuietSource reference() {
    return elsewhere.Facade::wrong; // error: through the method reference to 'wrong()'
  }
}

class Anonymous {
  Object function() {
    return new elsewhere.Facade.QuietSource() {
      @Override
      public org.metricdef.Labels labels() {
        return elsewhere.Facade.wrong(); // error: reason
      }
    };
  }
}

class Intersections {
  Object function() {
    return (java.io.Serializable & elsewhere.Facade.QuietSource) () -> elsewhere.Facade.wrong(); // error: reason
  }

  Object reference() {
    return (java.io.Serializable & elsewhere.Facade.QuietSource) elsewhere.Facade::wrong; // error: through the method reference to 'wrong()'
  }
}

/** Nothing to say here. */
class Harmless {
  String name(elsewhere.Facade.Quiet quiet) {
    quiet.nothing();
    return quiet.toString();
  }
}
