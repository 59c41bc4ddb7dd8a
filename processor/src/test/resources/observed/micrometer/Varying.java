import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Tags that a call passes on some paths only. Each method named splits… takes both. */
class Varying {
  private final MeterRegistry registry = Metrics.globalRegistry;

  void splitsByChoice() {
    List.of("", "t").forEach(this::choice);
  }

  void choice(String tenant) {
    registry.counter("choice", tenant.isEmpty() ? Tags.empty() : Tags.of("tenant", tenant)); // warning: [keys-vary] the counter 'choice' has the key tenant on some paths only
  }

  void splitsByBuilderChain() {
    Arrays.asList(null, "t").forEach(this::chain);
  }

  void chain(String tenant) {
    Counter.Builder builder = Counter.builder("chain").tag("queue", "q");
    if (tenant != null) {
      builder.tag("tenant", tenant);
    }
    builder.register(registry).increment(); // warning: [keys-vary] the counter 'chain' has the key tenant on some paths only
  }

  void splitsByBuilderInOneOfTwoBranches() {
    List.of(1, 2).forEach(this::branches);
  }

  void branches(int size) {
    Timer.Builder builder = Timer.builder("branches");
    if (size > 1) {
      builder.tags("size", "" + size);
    } else {
      builder.tag("single", "true");
    }
    builder.register(registry); // warning: [keys-vary] the timer 'branches' has the keys single, size on some paths only
  }

  void splitsByTwoConditions() {
    Arrays.asList(null, "", "t").forEach(this::twoConditions);
  }

  void twoConditions(String tenant) {
    Tags tags = Tags.of("queue", "q");
    if (tenant != null && !tenant.isEmpty()) {
      tags = tags.and("tenant", tenant);
    }
    registry.timer("two.conditions", tags).record(Duration.ofMillis(1)); // warning: [keys-vary] the timer 'two.conditions' has the key tenant on some paths only
  }

  void splitsByList() {
    List.of(new IllegalStateException(), new Exception()).forEach(this::list);
  }

  void list(Exception failure) {
    List<Tag> tags = new ArrayList<>();
    tags.add(Tag.of("queue", "q"));
    if (failure instanceof IllegalStateException) {
      tags.add(Tag.of("state", "bad"));
    }
    registry.summary("list", tags).record(1); // warning: [keys-vary] the summary 'list' has the key state on some paths only
  }

  void splitsBySwitch() {
    List.of("a", "b").forEach(this::bySwitch);
  }

  void bySwitch(String kind) {
    Tags tags =
        switch (kind) {
          case "a" -> Tags.of("kind", "a");
          default -> Tags.of("kind", "other", "name", kind);
        };
    registry.counter("by.switch", tags).increment(); // warning: [keys-vary] the counter 'by.switch' has the key name on some paths only
  }

  void splitsByWhatIsComputed() {
    List.of("a/b", "c").forEach(this::computed);
  }

  void computed(String path) {
    int slash = path.indexOf('/');
    boolean isNested = slash > 0;
    Tags tags = isNested ? Tags.of("folder", path.substring(0, slash)) : Tags.empty();
    registry.counter("computed", tags).increment(); // warning: [keys-vary] the counter 'computed' has the key folder on some paths only
  }

  void splitsByUtilities() {
    Arrays.asList(null, "t").forEach(this::utility);
  }

  void utility(String tenant) {
    registry
        .counter("utility", Objects.isNull(tenant) ? Tags.empty() : Tags.of("tenant", tenant)) // warning: [keys-vary] the counter 'utility' has the key tenant on some paths only
        .increment();
  }

  void splitsByException() {
    List.of("1", "x").forEach(this::parsed);
  }

  void parsed(String text) {
    Tags tags = Tags.of("queue", "q");
    try {
      tags = tags.and("number", "" + Integer.parseInt(text));
    } catch (NumberFormatException e) {
      // recorded without it
    }
    registry.counter("parsed", tags).increment(); // warning: [keys-vary] the counter 'parsed' has the key number on some paths only
  }

  static class Requests {
    private final Supplier<String> tenant;

    Requests(Supplier<String> tenant) {
      this.tenant = tenant;
    }

    void ended(String status) {
      Tags tags = Tags.of("status", status);
      try {
        tags = tags.and("tenant", tenant.get());
      } catch (RuntimeException outsideOfARequest) {
        // recorded without it
      }
      Metrics.counter("ended", tags).increment(); // warning: [keys-vary] the counter 'ended' has the key tenant on some paths only
    }
  }

  void splitsByFunctionThatThrows() {
    Iterator<String> tenants = List.of("t").iterator();
    Requests requests = new Requests(tenants::next);
    requests.ended("a");
    requests.ended("b");
  }

  void splitsInHelper() {
    List.of("", "t").forEach(this::first);
    second("x");
  }

  void first(String tenant) {
    helped(tenant);
  }

  void second(String tenant) {
    helped("fixed");
  }

  private void helped(String tenant) {
    Tags tags = Tags.of("queue", "q");
    if (!tenant.isEmpty()) {
      tags = tags.and("tenant", tenant);
    }
    registry.counter("helped", tags).increment(); // warning: [keys-vary] the counter 'helped' has the key tenant on some paths only
  }

  /** Two callers pass constants, so each is one use. */
  void splitsByConstants() {
    constant(true);
    constant(false);
  }

  private void constant(boolean isDetailed) {
    Tags tags = Tags.of("queue", "q");
    if (isDetailed) {
      tags = tags.and("detail", "d");
    }
    registry.counter("constant", tags).increment(); // warning: [keys-differ] the counter 'constant' has the key queue here, and the keys detail, queue at Varying.java:
  }

  void splitsByPattern() {
    List.<Object>of("a", 1).forEach(this::pattern);
  }

  void pattern(Object given) {
    Tags tags = Tags.empty();
    if (given instanceof String text && text.length() < 9) {
      tags = tags.and("text", text);
    }
    registry.counter("pattern", tags).increment(); // warning: [keys-vary] the counter 'pattern' has the key text on some paths only
  }

  /** What the list holds is known. */
  void splitsInLambda() {
    List.of("", "t").forEach(tenant -> {
      Tags tags = Tags.of("queue", "q");
      if (!tenant.isEmpty()) {
        tags = tags.and("tenant", tenant);
      }
      registry.counter("in.lambda", tags).increment(); // warning: [keys-differ] the counter 'in.lambda' has the keys queue, tenant here, and the key queue at Varying.java:
    });
  }

  void splitsByUses() {
    List.of(1, 2).forEach(this::uses);
  }

  void uses(int size) {
    if (size > 1) {
      registry.counter("uses", "size", "" + size).increment();
    } else {
      registry.counter("uses").increment(); // warning: [keys-differ] the counter 'uses' has no keys here, and the key size at Varying.java:
    }
  }

  void splitsByEarlyReturn() {
    List.of(Optional.of("x"), Optional.<String>empty()).forEach(this::early);
  }

  void early(Optional<String> failure) {
    if (failure.isEmpty()) {
      registry.counter("early.return", "outcome", "ok").increment();
      return;
    }
    registry.counter("early.return", "outcome", "failed", "cause", failure.get()).increment(); // warning: [keys-differ] the counter 'early.return' has the keys cause, outcome here, and the key outcome at Varying.java:
  }
}
