package flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import k2.K2Facade;

/** An array has many names: a list that is a view of it, its only holder, a varargs parameter. */
@SuppressWarnings({"unchecked", "varargs"})
final class ArrayAliases {

  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");

  private final K2Facade metrics;
  private String[] later;
  private Map<String, String>[] maps;

  ArrayAliases(K2Facade metrics) {
    this.metrics = metrics;
  }

  // A list that is a view of the array.

  void writtenThroughTheList() {
    String[] names = {"binance_messages_received_total"};
    Arrays.asList(names).set(0, "binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void writtenBehindTheList() {
    String[] names = {"binance_messages_received_total"};
    List<String> list = Arrays.asList(names);
    names[0] = "binance_reconnects_total";
    metrics.increment(list.get(0), SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void viewOfAView() {
    String[] names = {"binance_messages_received_total"};
    Arrays.asList(names).subList(0, 1).listIterator().set("binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: [label-keys
  }

  void onlyRead() {
    String[] names = {"binance_messages_received_total"};
    for (String name : Arrays.asList(names)) {
      metrics.increment(name, SYMBOL);
    }
    metrics.increment(names[0], SYMBOL);
    for (String name : Arrays.asList("binance_messages_received_total")) {
      metrics.increment(name, SYMBOL);
    }
  }

  // The array as the only element.

  void onlyElementOfAnOptional() {
    String[] names = {"binance_messages_received_total"};
    Optional.of(names).get()[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementOfAList() {
    String[] names = {"binance_messages_received_total"};
    List.<String[]>of(names).get(0)[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementOfAnotherList() {
    String[] names = {"binance_messages_received_total"};
    Arrays.<String[]>asList(names).get(0)[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementOfASet() {
    String[] names = {"binance_messages_received_total"};
    Set.<String[]>of(names).forEach(each -> each[0] = "binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void onlyElementOfASingleton() {
    String[] names = {"binance_messages_received_total"};
    Collections.singletonList(names).get(0)[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementOfAStream() {
    String[] names = {"binance_messages_received_total"};
    Stream.<String[]>of(names).forEach(each -> each[0] = "binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void onlyElementOfAReference() {
    String[] names = {"binance_messages_received_total"};
    new AtomicReference<>(names).get()[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void elementOfAnElement() {
    String[] names = {"binance_messages_received_total"};
    List.of(Optional.of(names)).get(0).get()[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void elementOfAWildcard() {
    String[] names = {"binance_messages_received_total"};
    List<? extends String[]> list = List.<String[]>of(names, names);
    List<?> view = Arrays.asList(list.get(0));
    ((List<String>) view).set(0, "binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: [label-keys
  }

  void elementsInThePlaceOfTheArray() {
    String[] names = {"binance_messages_received_total"};
    for (String name : List.of(names)) {
      metrics.increment(name, SYMBOL);
    }
    Stream.of(names).forEach(name -> metrics.increment(name, SYMBOL));
    Optional.of(names).ifPresent(all -> metrics.increment(all[0], SYMBOL));
  }

  // An array or null.

  void arrayOrNull(boolean flag) {
    String[] names = {"binance_messages_received_total"};
    String[] same = flag ? names : null;
    Arrays.asList(same).set(0, "binance_reconnects_total");
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void arrayOrNullInVarargs(boolean flag) {
    String[] names = {"binance_messages_received_total"};
    overwrite(flag ? names : null);
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void nullUntilItIsAssigned() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    maps = new Map[] {labels};
    extend(maps);
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void fieldIsNullFirst() {
    later = new String[] {"binance_messages_received_total"};
    overwrite(later);
    metrics.increment(later[0], SYMBOL); // error: [label-keys
  }

  // Varargs.

  private static void overwrite(String... names) {
    names[0] = "binance_reconnects_total";
  }

  @SafeVarargs
  private static void extend(Map<String, String>... all) {
    all[0].put("extra", "x");
  }

  @SafeVarargs
  private static <T> T[] same(T... all) {
    return all;
  }

  private static void overwriteAny(Object... all) {
    all[0] = "binance_reconnects_total";
  }

  private static void overwriteSerializable(Serializable... all) {
    ((String[]) all[0])[0] = "binance_reconnects_total";
  }

  void passedThrough() {
    String[] names = {"binance_messages_received_total"};
    overwrite(names);
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void passedThroughAsObjects() {
    String[] names = {"binance_messages_received_total"};
    overwriteAny((Object[]) names);
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void passedAsOneObject() {
    String[] names = {"binance_messages_received_total"};
    overwriteSerializable((Serializable) names);
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void passedThroughAndReturned() {
    String[] names = {"binance_messages_received_total"};
    same(names)[0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' is not one of them, and 'reason' is missing
  }

  void oneOfTwoElements() {
    String[] names = {"binance_messages_received_total"};
    same(names, names)[1][0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementByTypeArgument() {
    String[] names = {"binance_messages_received_total"};
    ArrayAliases.<String[]>same(names)[0][0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void onlyElementByTheReceiver() {
    String[] names = {"binance_messages_received_total"};
    new Box<String[]>().same(names)[0][0] = "binance_reconnects_total";
    metrics.increment(names[0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  private static final class Box<T> {
    @SafeVarargs
    final T[] same(T... all) {
      return all;
    }
  }

  private static class Silent {
    @SafeVarargs
    Silent(Map<String, String>... all) {}

    void take(Map<String, String>... all) {}
  }

  private static final class Greedy extends Silent {
    @Override
    @SuppressWarnings("overrides")
    void take(Map<String, String>[] all) {
      all[0].put("extra", "x");
    }
  }

  void overriddenWithoutVarargs(boolean flag) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Silent silent = flag ? new Silent() : new Greedy();
    silent.take(labels);
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  private record Several(Map<String, String>... all) {}

  void componentIsAnArray() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    new Several(new HashMap<>(), labels).all()[1].put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  private record Names(String... names) {}

  void componentIsOnlyRead() {
    for (String name : new Names("binance_messages_received_total").names()) {
      metrics.increment(name, SYMBOL);
    }
  }

  private void incrementAll(String... names) {
    for (String name : names) {
      metrics.increment(name, SYMBOL);
    }
  }

  void givenInEveryWay() {
    incrementAll(new String[] {"binance_messages_received_total"});
    incrementAll("binance_messages_received_total", "binance_messages_received_total");
    incrementAll();
  }

  // Copies.

  void copyOfNestedArrays() {
    String[][] names = {{"binance_messages_received_total"}};
    Arrays.copyOf(names, 1)[0][0] = "binance_reconnects_total";
    metrics.increment(names[0][0], SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void cloneOfNestedArrays() {
    String[][] names = {{"binance_messages_received_total"}};
    names.clone()[0][0] = "binance_reconnects_total";
    metrics.increment(names[0][0], SYMBOL); // error: [label-keys
  }

  void filledAndSorted() {
    String[] filled = {"binance_messages_received_total"};
    Arrays.fill(filled, "binance_reconnects_total");
    metrics.increment(filled[0], SYMBOL); // error: [label-keys
    String[] copied = {"binance_messages_received_total"};
    System.arraycopy(filled, 0, copied, 0, 1);
    metrics.increment(copied[0], SYMBOL); // error: [label-keys
  }

  void writtenByToArray() {
    String[] names = {"binance_messages_received_total"};
    List<String> others = new ArrayList<>();
    others.add("binance_reconnects_total");
    others.toArray(names);
    metrics.increment(names[0], SYMBOL); // error: [label-keys
  }
}
