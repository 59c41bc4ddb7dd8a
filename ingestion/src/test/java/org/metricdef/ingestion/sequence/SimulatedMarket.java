package org.metricdef.ingestion.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The trades of one symbol: ids that rise, with holes, and happen one after the other. */
final class SimulatedMarket {

  private final List<Long> ids = new ArrayList<>();
  private final AtomicInteger happened = new AtomicInteger();

  SimulatedMarket(int size, Random random) {
    long id = random.nextInt(1_000_000);
    for (int i = 0; i < size; i++) {
      // Neither the first nor the last is missing: nobody could tell.
      boolean isHole = i > 0 && random.nextInt(25) == 0;
      id += isHole ? 1 + random.nextInt(15) : 0;
      ids.add(id++);
    }
  }

  int size() {
    return ids.size();
  }

  /** The id of a trade, which has happened when this returns, with all before it. */
  long at(int index) {
    happened.accumulateAndGet(index + 1, Math::max);
    return ids.get(index);
  }

  /** All that has happened from an id on. */
  List<Long> from(long id) {
    return ids.subList(0, happened.get()).stream().filter(each -> each >= id).toList();
  }

  /** What the sink has to get from the trade of an index on, in {@link RecordingSink}'s words. */
  List<String> expectedFrom(int index) {
    List<String> items = new ArrayList<>();
    long next = ids.get(index);
    for (long id : ids.subList(index, ids.size())) {
      if (id > next) {
        items.add("hole " + next + "-" + (id - 1));
      }
      items.add(Long.toString(id));
      next = id + 1;
    }
    return items;
  }

  /** Which trade has this id. */
  int indexOf(long id) {
    return ids.indexOf(id);
  }

  /** The id of a trade, whether it has happened or not. */
  long idOf(int index) {
    return ids.get(index);
  }
}
