package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import k2.K2Facade;

/** Ways by which other code reaches a builder. Each call fails when it is run. */
final class BuilderAliases {

  private static final String CONSUMER = "consumer_errors_total";

  static final class Tags {
    private final Map<String, String> tags = new HashMap<>();

    Tags put(String key, String value) {
      tags.put(key, value);
      return this;
    }

    Tags failure() {
      return put("consumer_group", "a").put("error_type", "io");
    }

    void pass(Consumer<Tags> consumer) {
      consumer.accept(this);
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }
  }

  private Tags kept;
  private final List<Tags> all = new ArrayList<>();

  void inAField(K2Facade metrics) {
    Tags builder = new Tags().failure();
    kept = builder;
    kept.put("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void inAList(K2Facade metrics) {
    Tags builder = new Tags().failure();
    all.add(builder);
    all.get(0).put("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void inAnArray(K2Facade metrics) {
    Tags builder = new Tags().failure();
    Object[] objects = {builder};
    ((Tags) objects[0]).put("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void inALambda(K2Facade metrics) {
    Tags builder = new Tags().failure();
    Runnable add = () -> builder.put("symbol", "x");
    add.run();
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void byAReference(K2Facade metrics) {
    Tags builder = new Tags().failure();
    BiFunction<String, String, Tags> add = builder::put;
    add.apply("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void handedOnByItself(K2Facade metrics) {
    Tags builder = new Tags().failure();
    builder.pass(each -> each.put("symbol", "x"));
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }

  void asAnObject(K2Facade metrics) {
    Tags builder = new Tags().failure();
    Object object = builder;
    if (object instanceof Tags tags) {
      tags.put("symbol", "x");
    }
    metrics.increment(CONSUMER, builder.build()); // error: cannot prove
  }

  private static Tags again(Tags builder, int times) {
    return times == 0 ? builder : again(builder.put("symbol", "x"), times - 1);
  }

  void inRecursion(K2Facade metrics) {
    Tags builder = new Tags().failure();
    again(builder, 2);
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' may be passed
  }
}

/** A function is called on a builder that the analysis does not know. */
final class BuilderFunctions {

  static final class Tags {
    private final Map<String, String> tags = new HashMap<>();

    Tags put(String key, String value) {
      tags.put(key, value);
      return this;
    }

    Tags failure() {
      return put("consumer_group", "a").put("error_type", "io");
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }
  }

  void byItsConstructor(K2Facade metrics) {
    Supplier<Tags> create = Tags::new;
    Tags builder = create.get().failure().put("symbol", "x");
    metrics.increment("consumer_errors_total", builder.build()); // error: 'symbol' may be passed
  }

  void onAnyBuilder(K2Facade metrics) {
    Function<Tags, Tags> fail = Tags::failure;
    Tags builder = new Tags().put("symbol", "x");
    fail.apply(builder);
    metrics.increment("consumer_errors_total", builder.build()); // error: 'symbol' may be passed
  }
}

/** A class whose objects change without a call of their own methods by name. */
final class BuilderTexts {

  static final class Tags {
    private final Map<String, String> tags = new HashMap<>();

    Tags failure() {
      tags.put("consumer_group", "a");
      tags.put("error_type", "io");
      return this;
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }

    @Override
    public String toString() {
      tags.put("symbol", "x");
      return "tags";
    }
  }

  String inAText(K2Facade metrics) {
    Tags builder = new Tags().failure();
    String text = "with " + builder;
    metrics.increment("consumer_errors_total", builder.build()); // error: 'symbol' may be passed
    return text;
  }
}

/** A builder that fills another one. */
final class BuilderCopies {

  static final class Tags {
    private final Map<String, String> tags = new HashMap<>();

    Tags put(String key, String value) {
      tags.put(key, value);
      return this;
    }

    Tags copyOf(Tags other) {
      tags.putAll(other.tags);
      return this;
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }
  }

  void withAnotherOnesKeys(K2Facade metrics) {
    Tags other = new Tags().put("symbol", "x");
    Tags builder = new Tags().put("consumer_group", "a").put("error_type", "io").copyOf(other);
    metrics.increment("consumer_errors_total", builder.build()); // error: 'symbol' may be passed
  }
}

/** A builder that is a top-level class, with the code that uses it. */
final class BuilderOfItsOwn {

  private final Map<String, String> tags = new HashMap<>();

  BuilderOfItsOwn put(String key, String value) {
    tags.put(key, value);
    return this;
  }

  Map<String, String> build() {
    return Map.copyOf(tags);
  }

  static class User {
    private BuilderOfItsOwn kept = new BuilderOfItsOwn();

    void use(K2Facade metrics) {
      BuilderOfItsOwn builder =
          new BuilderOfItsOwn().put("consumer_group", "a").put("error_type", "io");
      metrics.increment("consumer_errors_total", builder.build());
      builder.put("symbol", "x");
      metrics.increment("consumer_errors_total", builder.build()); // error: 'symbol' is not one of them
    }

    void useAgain(K2Facade metrics) {
      kept.put("consumer_group", "a").put("error_type", "io");
      metrics.increment("consumer_errors_total", kept.build()); // error: cannot prove
      kept.put("symbol", "x");
    }
  }
}
