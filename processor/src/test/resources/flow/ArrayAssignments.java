package flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.stream.Stream;
import k2.K2Metrics;
import org.metricdef.Labels;

/** The last assignment decides what is at a position of an array that no other code can reach. */
class ArrayAssignments {

  private static final Labels GOOD = Labels.of("symbol", "x");
  private static final Labels BAD = Labels.of("extra", "x");

  private record Holder(Labels[] array) {}

  private final K2Metrics metrics;
  private Labels[] kept = {};

  ArrayAssignments(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void assigned() {
    Labels[] array = {BAD};
    array[0] = GOOD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]);
    array[0] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void ofAlias() {
    Labels[] array = {BAD};
    Labels[] same = array;
    same[0] = GOOD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]);
  }

  void ofAliasThatIsBad() {
    Object[] array = {GOOD};
    Object[] same = array;
    same[0] = BAD;
    metrics.binanceMessagesReceivedTotal().increment((Labels) array[0]); // error: 'extra'
  }

  void onOnePath(boolean chosen) {
    Labels[] array = {BAD};
    if (chosen) {
      array[0] = GOOD;
    }
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void ofOneOfTwo(boolean chosen) {
    Labels[] array = {BAD};
    Labels[] other = {GOOD};
    Labels[] either = chosen ? array : other;
    either[0] = GOOD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra' may be passed
  }

  void ofOneThatIsNotFollowed(boolean chosen, List<Labels> others) {
    Labels[] array = {BAD};
    List<Labels> either = chosen ? Arrays.asList(array) : others;
    either.set(0, GOOD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void atUnknownPosition(int position) {
    Labels[] array = {GOOD, GOOD};
    array[position] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra' may be passed
  }

  void beforeAnException(Runnable mayThrow) {
    Labels[] array = {GOOD};
    try {
      array[0] = BAD;
      mayThrow.run();
      array[0] = GOOD;
    } catch (IllegalStateException e) {
      mayThrow.run();
    }
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void inAnEarlierTurn() {
    Labels[] before = {GOOD};
    for (int i = 0; i < 3; i++) {
      Labels[] array = {GOOD};
      metrics.binanceMessagesReceivedTotal().increment(before[0]); // error: 'extra'
      array[0] = BAD;
      before = array;
    }
  }

  /** A loop reads each element when it comes to it. */
  void inTheLoopOverIt() {
    Labels[] array = {GOOD, GOOD};
    for (Labels each : array) {
      metrics.binanceMessagesReceivedTotal().increment(each); // error: 'extra'
      array[1] = BAD;
    }
  }

  void whileItIsIterated() {
    Labels[] array = {GOOD, GOOD};
    Iterator<Labels> each = Arrays.asList(array).iterator();
    each.next();
    array[1] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(each.next()); // error: 'extra'
  }

  /** A stream shows what the array holds when the stream runs. */
  void beforeItsStreamRuns() {
    Labels[] array = {GOOD};
    Stream<Labels> each = Arrays.stream(array);
    array[0] = BAD;
    each.forEach(labels -> metrics.binanceMessagesReceivedTotal().increment(labels)); // error: 'extra'
  }

  void later(List<Runnable> tasks) {
    Labels[] array = {GOOD};
    tasks.add(() -> array[0] = BAD);
    array[0] = GOOD;
    tasks.forEach(Runnable::run);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void inField() {
    Labels[] array = {GOOD};
    kept = array;
    array[0] = GOOD;
    changeKept();
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  private void changeKept() {
    kept[0] = BAD;
  }

  void inRecord() {
    Labels[] array = {GOOD};
    new Holder(array).array()[0] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void inOtherArray() {
    Labels[] array = {GOOD};
    Labels[][] outer = {array};
    outer[0][0] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void ofClone() {
    Labels[] array = {GOOD};
    Labels[] copy = array.clone();
    copy[0] = BAD;
    metrics.binanceMessagesReceivedTotal().increment(array[0]);
    metrics.binanceMessagesReceivedTotal().increment(copy[0]); // error: 'extra'
  }

  void throughView() {
    Labels[] array = {BAD, BAD};
    List<Labels> view = Arrays.asList(array);
    view.set(0, GOOD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]);
    view.replaceAll(any -> any.with("symbol", "x").without("extra"));
    metrics.binanceMessagesReceivedTotal().increment(array[1]);
    Arrays.fill(array, BAD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void throughFill(boolean chosen) {
    Labels[] array = {BAD};
    Labels[] other = {BAD};
    Arrays.fill(array, GOOD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]);
    Arrays.fill(chosen ? array : other, BAD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  void throughFillOfAPart() {
    Labels[] array = {GOOD, BAD};
    Arrays.fill(array, 0, 1, BAD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: [label-keys
  }

  /** The function replaces the first element and spoils the second one. */
  void throughFunction() {
    Labels[] array = {GOOD, GOOD};
    Arrays.asList(array).replaceAll(any -> {
      array[1] = BAD;
      return any;
    });
    metrics.binanceMessagesReceivedTotal().increment(array[1]); // error: 'extra'
  }

  void reversed() {
    Labels[] array = {GOOD, BAD};
    Collections.reverse(Arrays.asList(array));
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: [label-keys-unproven]
  }

  void sorted() {
    Labels[] array = {GOOD, BAD};
    Arrays.asList(array).sort(null);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: [label-keys-unproven]
  }

  void throughListIterator() {
    Labels[] array = {GOOD};
    ListIterator<Labels> each = Arrays.asList(array).listIterator();
    each.next();
    each.set(BAD);
    metrics.binanceMessagesReceivedTotal().increment(array[0]); // error: 'extra'
  }

  /** A list is no array: what was ever added to it may be at each position. */
  void list() {
    List<Labels> list = new ArrayList<>(List.of(GOOD));
    list.replaceAll(any -> any.with("symbol", "y"));
    metrics.binanceMessagesReceivedTotal().increment(list.get(0));
  }

  void listThatIsSet() {
    List<Labels> list = new ArrayList<>(List.of(GOOD));
    list.set(0, BAD);
    metrics.binanceMessagesReceivedTotal().increment(list.get(0)); // error: 'extra'
  }
}
