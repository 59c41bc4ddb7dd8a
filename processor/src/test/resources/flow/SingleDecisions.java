package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** What is called wrong fails on a real path; where paths may exclude each other it is unproven. */
class SingleDecisions {

  private final K2Facade facade;
  private final K2Metrics metrics;

  SingleDecisions(K2Facade facade, K2Metrics metrics) {
    this.facade = facade;
    this.metrics = metrics;
  }

  void oneDecision(boolean f) {
    Map<String, String> labels = reason();
    if (f) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void testedTwice(int n) {
    Map<String, String> labels = reason();
    if (n > 0) {
      labels.put("extra", "x");
    }
    if (n <= 0) {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven] cannot prove that k2_binance_reconnects_total is given exactly reason: 'extra' may be passed
    }
  }

  void leavesBefore(int n) {
    Map<String, String> labels = reason();
    if (n > 0) {
      labels.put("extra", "x");
    }
    if (n > 0) {
      return;
    }
    facade.increment("binance_reconnects_total", labels);
  }

  void throwsBefore(int n) {
    Map<String, String> labels = reason();
    if (n > 0) {
      labels.put("extra", "x");
    }
    require(n <= 0);
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("condition");
    }
  }

  void throwsBeforeTheDecision(int n) {
    Map<String, String> labels = reason();
    require(n <= 0);
    if (n > 0) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void isCaughtBeforeTheDecision(int n) {
    Map<String, String> labels = reason();
    try {
      require(n <= 0);
    } catch (IllegalArgumentException e) {
      return;
    }
    if (n > 0) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void aSwitchLeavesBeforeTheDecision(int n) {
    Map<String, String> labels = reason();
    switch (n) {
      case 1:
        return;
      default:
    }
    if (n == 1) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels);
  }

  void aSwitchLeavesForOneOfTwoNumbers(int n) {
    Map<String, String> labels = reason();
    switch (n) {
      case 1:
      case 2:
        return;
      default:
    }
    if (n > 0 && n < 3) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void throwsForAnotherReason(int n, boolean f) {
    Map<String, String> labels = reason();
    require(n <= 0);
    if (f) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void aCallOfOtherCodeMayThrow(int n) {
    Map<String, String> labels = reason();
    if (n > 0) {
      labels.put("extra", "x");
    }
    check(n <= 0);
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void aCallOfOtherCodeMayThrowBefore(int n) {
    Map<String, String> labels = reason();
    check(n <= 0);
    if (n > 0) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void aCallIsGivenSomethingElse(int n, boolean f) {
    Map<String, String> labels = reason();
    if (f) {
      labels.put("extra", "x");
    }
    check(n <= 0);
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  private static native void check(boolean condition);

  void theSameInAVariable(int n) {
    Map<String, String> labels = reason();
    boolean bad = n > 0;
    if (bad) {
      return;
    }
    if (n > 0) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void theSameInAnAssignedVariable(int n) {
    Map<String, String> labels = reason();
    boolean bad;
    bad = n > 0;
    if (n > 0) {
      return;
    }
    if (bad) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void theSameInAParameter(int n) {
    if (n > 0) {
      addsIf(n <= 0);
    }
  }

  private void addsIf(boolean wanted) {
    Map<String, String> labels = reason();
    if (wanted) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void theSameInAPattern(Object n) {
    Map<String, String> labels = reason();
    if (!(n instanceof String text)) {
      return;
    }
    if (text == null) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void otherVariables(String one, String two) {
    Map<String, String> labels = reason();
    boolean leaves = one.isEmpty();
    boolean adds = two.equals("x");
    if (leaves) {
      return;
    }
    if (adds) {
      labels.put("extra", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void returnsOfCalledMethodsCount(int n, int k) {
    Map<String, String> labels = reason();
    if (n > 0) {
      labels.put("extra", "x");
    }
    if (sign(k).isEmpty()) {
      labels.remove("other");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  private static String sign(int k) {
    if (k > 0) {
      return "+";
    }
    if (k < 0) {
      return "-";
    }
    return "";
  }

  void decidedBeforehand(int n) {
    if (n <= 0) {
      Map<String, String> labels = reason();
      if (n > 0) {
        labels.put("extra", "x");
      }
      facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
    }
  }

  void undoneElsewhere(boolean f, boolean g) {
    Map<String, String> labels = reason();
    if (f) {
      labels.put("extra", "x");
    }
    if (g) {
      labels.remove("extra");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void inBothBranches(boolean f, boolean g) {
    Map<String, String> labels = reason();
    if (f) {
      if (g) {
        labels.put("extra", "x");
      }
    } else {
      labels.put("extra", "y");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void noTurn(List<String> reasons) {
    Map<String, String> labels = new HashMap<>();
    for (String reason : reasons) {
      labels.put("reason", reason);
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven] cannot prove that k2_binance_reconnects_total is given exactly reason: 'reason' may be missing
  }

  void oneTurn(List<String> others) {
    Map<String, String> labels = reason();
    for (String other : others) {
      labels.put("extra", other);
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void turnAndCallExclude(List<String> others) {
    Map<String, String> labels = reason();
    for (String other : others) {
      labels.put("extra", other);
    }
    if (others.isEmpty()) {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
    }
  }

  void notInTheFirstTurn() {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      if (i > 0) {
        facade.increment("binance_reconnects_total", labels);
      }
      labels.put("reason", "x");
    }
  }

  void inTheFirstTurn(List<String> reasons) {
    Map<String, String> labels = new HashMap<>();
    for (String reason : reasons) {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'reason' is missing
      labels.put("reason", reason);
    }
  }

  void twoMetrics() {
    record("binance_reconnects_total", Map.of("reason", "x"));
    record("binance_messages_received_total", Map.of("symbol", "x"));
  }

  private void record(String name, Map<String, String> labels) {
    facade.increment(name, labels);
  }

  void oneOfTwoCallers() {
    recordOther("binance_reconnects_total", Map.of("reason", "x"));
    recordOther("binance_reconnects_total", Map.of("symbol", "x"));
  }

  private void recordOther(String name, Map<String, String> labels) {
    facade.increment(name, labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'symbol' is not one of them
  }

  void oneUnknownCaller(String unknown) {
    recordAny("binance_reconnects_total", Map.of("reason", "x"));
    recordAny(unknown, Map.of("reason", "x"));
  }

  private void recordAny(String name, Map<String, String> labels) {
    facade.increment(name, labels); // error: [label-keys-unproven] cannot prove that the labels fit: the metric cannot be determined
  }

  void oneCallerOfUnknownLabels(Map<String, String> unknown) {
    recordThese("binance_reconnects_total", Map.of("reason", "x"));
    recordThese("binance_reconnects_total", unknown);
  }

  private void recordThese(String name, Map<String, String> labels) {
    facade.increment(name, labels); // error: [label-keys-unproven]
  }

  void callersThatExclude() {
    recordIf(true, Map.of("reason", "x"));
    recordIf(false, Map.of("symbol", "x"));
  }

  private void recordIf(boolean wanted, Map<String, String> labels) {
    if (wanted) {
      facade.increment("binance_reconnects_total", labels);
    }
  }

  void nameAndLabelsByOneCondition(boolean ok) {
    String name = ok ? "binance_reconnects_total" : "binance_messages_received_total";
    Map<String, String> labels = ok ? Map.of("reason", "x") : Map.of("symbol", "x");
    facade.increment(name, labels);
  }

  void nameByCondition(boolean ok) {
    String name = ok ? "binance_reconnects_total" : "binance_messages_received_total";
    facade.increment(name, Map.of("reason", "x")); // error: [label-keys] k2_binance_messages_received_total takes symbol
  }

  void nameByAnExcludedCondition(boolean ok) {
    String name = ok ? "binance_reconnects_total" : "binance_messages_received_total";
    if (ok) {
      facade.increment(name, Map.of("reason", "x"));
    }
  }

  void caughtException(String text) {
    Map<String, String> labels = new HashMap<>();
    try {
      labels.put("reason", parse(text));
    } catch (RuntimeException e) {
      System.out.println(e);
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'reason' is missing on some paths
  }

  void nothingThrowsBefore(Runnable work) {
    Map<String, String> labels = new HashMap<>();
    try {
      labels.put("reason", "x");
      work.run();
    } catch (RuntimeException e) {
      System.out.println(e);
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void nothingThrows() {
    Labels labels = Labels.of("reason", "x");
    try {
      labels = labels.with("reason", "y");
    } catch (IllegalStateException e) {
      labels = labels.with("extra", "x");
    }
    metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys-unproven]
  }

  void somethingThrows(Runnable work) {
    Labels labels = Labels.of("reason", "x");
    try {
      work.run();
    } catch (IllegalStateException e) {
      labels = labels.with("extra", "x");
    }
    metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
  }

  void exceptionOfAnotherType(boolean bad) {
    Map<String, String> labels = new HashMap<>();
    try {
      if (bad) {
        throw new IllegalStateException("bad");
      }
      labels.put("reason", "x");
      System.out.println(Integer.parseInt("1"));
    } catch (IllegalArgumentException e) {
      System.out.println(e);
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void caughtNearby(boolean bad, Map<String, String> seen) {
    Map<String, String> labels = reason();
    try {
      if (bad) {
        labels.put("extra", "x");
        throw new IllegalStateException("bad");
      }
      seen.clear();
    } catch (IllegalStateException e) {
      System.out.println(e);
    } finally {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
    }
  }

  void sharedMap() {
    facade.increment("binance_reconnects_total", shared); // error: [label-keys-unproven]
  }

  private final Map<String, String> shared = new HashMap<>();

  void fill() {
    shared.put("reason", "x");
  }

  private static native String parse(String text);

  private static Map<String, String> reason() {
    Map<String, String> labels = new HashMap<>();
    labels.put("reason", "x");
    return labels;
  }

  void classOfWhatIsMadeHere() {
    Map<String, String> labels = new HashMap<>();
    Object made = Labels.of("reason", "x");
    if (made instanceof Labels) {
      labels.put("reason", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven] cannot prove that k2_binance_reconnects_total is given exactly reason: 'reason' may be missing
  }

  void classOfWhatAMethodMakes() {
    Map<String, String> labels = new HashMap<>();
    Object made = List.copyOf(labels.keySet());
    boolean isList = made instanceof List;
    if (isList) {
      labels.put("reason", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void classOfWhatCallersPass() {
    ofClass(Labels.of("reason", "x"));
  }

  private void ofClass(Object made) {
    Map<String, String> labels = new HashMap<>();
    if (made instanceof Labels) {
      labels.put("reason", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
  }

  void classOfWhatIsGiven(Object given) {
    Map<String, String> labels = new HashMap<>();
    if (given instanceof Labels) {
      labels.put("reason", "x");
    }
    facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'reason' is missing on some paths
  }

  void caughtInside(Runnable action) {
    Map<String, String> labels = reason();
    try {
      try {
        labels.put("extra", "x");
        action.run();
        labels.remove("extra");
      } catch (RuntimeException e) {
        labels.remove("extra");
      }
      action.run();
    } catch (RuntimeException e) {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys-unproven]
    }
  }

  void notAllAreCaughtInside(Runnable action) {
    Map<String, String> labels = reason();
    try {
      try {
        labels.put("extra", "x");
        action.run();
        labels.remove("extra");
      } catch (IllegalStateException e) {
        labels.remove("extra");
      }
    } catch (RuntimeException e) {
      facade.increment("binance_reconnects_total", labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'extra' is not one of them
    }
  }

  void anotherCallThatFails(boolean chosen) {
    Labels[] array = {Labels.of("extra", "x")};
    Labels[] same = array;
    same[0] = Labels.empty();
    metrics.binanceReconnectsTotal().increment(array[0]); // error: 'reason' is missing
    metrics.binanceMessagesReceivedTotal().increment(EXTRA); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'extra' is not one of them
    Labels[] other = {EXTRA};
    Optional.of(other).get()[0] = Labels.of("symbol", "x");
    metrics.binanceMessagesReceivedTotal().increment(other[0]); // error: [label-keys-unproven]
  }

  private static final Labels EXTRA = Labels.of("symbol", "x", "extra", "x");
}
