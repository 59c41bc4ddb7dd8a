import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.docs.ObservationDocumentation;

/** Meters and observations whose keys enums document. */
class Documented {
  private final MeterRegistry registry = Metrics.globalRegistry;
  private final ObservationRegistry observations = ObservationRegistry.create();

  enum Shop implements MeterDocumentation {
    ORDERS {
      @Override
      public String getName() {
        return "shop.orders";
      }

      @Override
      public Meter.Type getType() {
        return Meter.Type.COUNTER;
      }

      @Override
      public KeyName[] getKeyNames() {
        return Keys.values();
      }
    },
    RETURNS {
      @Override
      public String getName() {
        return "shop.returns";
      }

      @Override
      public Meter.Type getType() {
        return Meter.Type.COUNTER;
      }

      @Override
      public KeyName[] getKeyNames() {
        return new KeyName[] {Keys.QUEUE};
      }

      @Override
      public KeyName[] getAdditionalKeyNames() {
        return KeyName.merge(More.values());
      }
    },
    /** It says nothing about keys. */
    VISITS {
      @Override
      public String getName() {
        return "shop.visits";
      }

      @Override
      public Meter.Type getType() {
        return Meter.Type.COUNTER;
      }
    };

    enum Keys implements KeyName {
      QUEUE {
        @Override
        public String asString() {
          return "queue";
        }
      },
      REGION {
        @Override
        public String asString() {
          return "region";
        }

        @Override
        public boolean isRequired() {
          return false;
        }
      }
    }

    enum More implements KeyName {
      REASON("reason"),
      PLACE("place");

      private final String key;

      More(String key) {
        this.key = key;
      }

      @Override
      public String asString() {
        return key;
      }
    }
  }

  enum Seen implements ObservationDocumentation {
    POLL("shop.poll");

    private final String name;

    Seen(String name) {
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
      return Shop.Keys.values();
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
      return Shop.More.values();
    }
  }

  void unknownKey() {
    registry.counter("shop.orders", "que", "q").increment(); // warning: [keys-differ] Shop.ORDERS does not name the key que, which is passed here
    Counter.builder(Shop.RETURNS.getName()).tags("app", "a", "place", "p").register(registry); // warning: [keys-differ] Shop.RETURNS does not name the key app, which is passed here
  }

  void unknownKeyOfAnObservation() {
    Seen.POLL.observation(observations).lowCardinalityKeyValue("que", "q").observe(() -> {}); // warning: [keys-differ] Seen.POLL does not name the key que, which is passed here
    Observation seen = Observation.createNotStarted("shop.poll", observations).contextualName("p");
    seen.lowCardinalityKeyValues(KeyValues.of("queue", "q", "app", "a")); // warning: [keys-differ] Seen.POLL does not name the key app, which is passed here
    seen.lowCardinalityKeyValue(KeyValue.of("zone", "z")); // warning: [keys-differ] Seen.POLL does not name the key zone
  }

  void works() {
    Counter.builder(Shop.ORDERS.getName())
        .tag(Shop.Keys.QUEUE.asString(), "q")
        .tag(Shop.Keys.REGION.asString(), "eu")
        .register(registry);
    registry.counter(Shop.RETURNS.getName(), Tags.of(Shop.More.REASON.asString(), "late"));
    Seen.POLL
        .observation(observations)
        .lowCardinalityKeyValue(Shop.Keys.QUEUE.withValue("q"))
        .lowCardinalityKeyValue(KeyValue.of(Shop.Keys.REGION, "eu"))
        .highCardinalityKeyValue("number", "7")
        .observe(() -> {});
  }

  /** A key that need not be there may be absent; keys are known by their constants. */
  void withoutRegion() {
    registry.counter("shop.orders", Shop.Keys.QUEUE.asString(), "q").increment();
    registry.counter(Shop.RETURNS.getName(), "queue", "q", "place", "p").increment(); // warning: [keys-differ] the counter 'shop.returns' has the keys place, queue here, and the key reason at
  }

  void worksWithoutKnownKeys() {
    registry.counter("shop.visits", "page", "p").increment();
    registry.timer("shop.orders", "page", "p");
    registry.counter("shop.other", "page", "p");
  }
}
