import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Correct code that adds a tag on some paths only: what it chooses goes with the tag, or the
 * condition has one outcome in each program.
 */
class EverydayPaths {
  private final MeterRegistry registry = Metrics.globalRegistry;
  private static final boolean DETAILED = Boolean.getBoolean("paths.detailed");
  private final String tenantOfTheProgram = System.getProperty("paths.tenant");
  private final Config config = new Config();

  static class Config {
    boolean isDetailed() {
      return DETAILED;
    }

    boolean names(String queue) {
      return DETAILED;
    }

    String tenant() {
      return null;
    }
  }

  /** The same condition chooses the name. */
  void worksWhereTheNameGoesWithTheTag() {
    Arrays.asList(null, "t").forEach(this::named);
  }

  void named(String tenant) {
    Tags tags = Tags.of("queue", "q");
    if (tenant != null) {
      tags = tags.and("tenant", tenant);
    }
    registry.counter(tenant != null ? "named.tenant" : "named.none", tags).increment();
  }

  /** The name is chosen where the tag is. */
  void worksWhereOneBranchChoosesBoth() {
    Arrays.asList(null, "t").forEach(this::both);
  }

  void both(String tenant) {
    String name = "both.none";
    Tags tags = Tags.of("queue", "q");
    if (tenant != null) {
      name = "both.tenant";
      tags = tags.and("tenant", tenant);
    }
    registry.counter(name, tags).increment();
  }

  /** One test chooses the tag, and the same test again the meter. */
  void worksWhereTheTestComesAgain() {
    Arrays.asList(null, "t").forEach(this::again);
  }

  void again(String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    if (tenant == null) {
      registry.counter("again.none", tags).increment();
    } else {
      registry.counter("again.tenant", tags).increment();
    }
  }

  /** The test comes again in other words. */
  void worksWhereTheTestComesInOtherWords() {
    List.of(List.of("t"), List.<String>of()).forEach(this::words);
  }

  void words(List<String> tenants) {
    boolean isEmpty = tenants.isEmpty();
    Tags tags = isEmpty ? Tags.empty() : Tags.of("tenant", tenants.get(0));
    if (tenants.size() == 0) {
      registry.counter("words.none", tags).increment();
      return;
    }
    registry.counter("words.tenant", tags).increment();
  }

  /** Without a tenant the code does not come here. */
  void worksAfterAnEarlyReturn() {
    Arrays.asList(null, "t").forEach(this::returned);
  }

  void returned(String tenant) {
    if (tenant == null) {
      return;
    }
    Tags tags = Tags.of("queue", "q");
    if (tenant != null) {
      tags = tags.and("tenant", tenant);
    }
    registry.counter("returned", tags).increment();
  }

  void worksAfterAThrow() {
    for (String each : Arrays.asList(null, "t")) {
      try {
        thrown(each);
      } catch (IllegalArgumentException e) {
        registry.counter("refused").increment();
      }
    }
  }

  void thrown(String tenant) {
    Tags tags = Tags.of("queue", "q");
    if (tenant != null) {
      tags = tags.and("tenant", tenant);
    }
    if (tenant == null) {
      throw new IllegalArgumentException("no tenant");
    }
    registry.counter("thrown", tags).increment();
  }

  /** Both branches add the key. */
  void worksWithADefaultInTheOtherBranch() {
    Arrays.asList(null, "t").forEach(this::defaulted);
  }

  void defaulted(String tenant) {
    Counter.Builder builder = Counter.builder("defaulted");
    if (tenant != null) {
      builder.tag("tenant", tenant);
    } else {
      builder.tag("tenant", "none");
    }
    builder.register(registry).increment();
  }

  /** The key is there already; the condition replaces its value. */
  void worksWithAReplacedValue() {
    Arrays.asList(null, "t").forEach(this::replaced);
  }

  void replaced(String tenant) {
    Tags tags = Tags.of("tenant", "none");
    if (tenant != null) {
      tags = tags.and("tenant", tenant);
    }
    registry.counter("paths.replaced", tags).increment();
  }

  /** What is missing is added afterwards. */
  void worksWithADefaultAfterwards() {
    Arrays.asList(null, "t").forEach(this::afterwards);
  }

  void afterwards(String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter("afterwards", Tags.of("tenant", "none").and(tags)).increment();
  }

  /** A setting has one outcome as long as the program runs. */
  void worksWithASettingInAField() {
    Tags tags = Tags.of("queue", "q");
    if (tenantOfTheProgram != null) {
      tags = tags.and("tenant", tenantOfTheProgram);
    }
    registry.counter("field", tags).increment();
  }

  void worksWithAConstantSetting() {
    Tags tags = DETAILED ? Tags.of("detail", "d") : Tags.empty();
    registry.counter("constant.setting", tags).increment();
  }

  void worksWithAGetter() {
    Tags tags = Tags.of("queue", "q");
    if (config.isDetailed()) {
      tags = tags.and("detail", "d");
    }
    registry.counter("getter", tags).increment();
  }

  void worksWithAnEnvironmentVariable() {
    String zone = System.getenv("PATHS_ZONE");
    Tags tags = zone == null ? Tags.empty() : Tags.of("zone", zone);
    registry.counter("environment", tags).increment();
  }

  void worksWithAProperty() {
    Optional<String> zone = Optional.ofNullable(System.getProperty("paths.zone"));
    Tags tags = zone.isPresent() ? Tags.of("zone", zone.get()) : Tags.empty();
    registry.counter("property", tags).increment();
  }

  /** A setting decides, and what the method is given only with it. */
  void worksWithASettingAndAParameter() {
    List.of("", "q").forEach(this::settingAndParameter);
  }

  void settingAndParameter(String queue) {
    Tags tags = Tags.of("app", "x");
    if (DETAILED && !queue.isEmpty()) {
      tags = tags.and("queue", queue);
    }
    registry.counter("setting.and.parameter", tags).increment();
  }

  /** The configuration answers, whatever it is asked about. */
  void worksWithAConfigurationThatIsAsked() {
    List.of("", "q").forEach(this::asked);
  }

  void asked(String queue) {
    Tags tags = config.names(queue) ? Tags.of("queue", queue) : Tags.empty();
    registry.counter("asked", tags).increment();
  }

  /** A parameter that is the configuration. */
  void worksWithAConfigurationThatIsPassed() {
    configured(config);
    configured(new Config());
  }

  void configured(Config given) {
    Tags tags = Tags.empty();
    if (given.tenant() != null) {
      tags = tags.and("tenant", given.tenant());
    }
    registry.counter("configured", tags).increment();
  }

  /** The constructor is called once, with a setting. */
  static class Polls {
    private final Tags tags;
    private final MeterRegistry registry;

    Polls(MeterRegistry registry, String tenant) {
      this.registry = registry;
      this.tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
      registry.counter("constructed", tags).increment();
    }

    void poll() {
      registry.counter("constructed", tags).increment();
    }
  }

  void worksWithASettingOfTheConstructor() {
    new Polls(registry, System.getProperty("paths.tenant")).poll();
  }

  /** All callers of the helper decide alike. */
  void worksWhereAllCallersPassTheSame() {
    alike("a", false);
    alike("b", false);
  }

  private void alike(String queue, boolean isDetailed) {
    Tags tags = Tags.of("queue", queue);
    if (isDetailed) {
      tags = tags.and("detail", "d");
    }
    registry.counter("alike", tags).increment();
  }

  /** All callers of the helper pass the setting. */
  void worksWhereAllCallersPassTheSetting() {
    passedOn("a", DETAILED);
    passedOn("b", config.isDetailed());
  }

  private void passedOn(String queue, boolean isDetailed) {
    Tags tags = Tags.of("queue", queue);
    if (isDetailed) {
      tags = tags.and("detail", "d");
    }
    registry.counter("passed.on", tags).increment();
  }

  /** As above; other code could call this one, but none that is visible does. */
  void worksWhereAllVisibleCallersPassTheSetting() {
    visible("a", DETAILED);
    visible("b", config.isDetailed());
  }

  void visible(String queue, boolean isDetailed) {
    Tags tags = isDetailed ? Tags.of("queue", queue, "detail", "d") : Tags.of("queue", queue);
    registry.counter("visible", tags).increment();
  }

  /** Each caller has a name of its own. */
  void worksWhereTheNameComesWithTheTag() {
    counted("counted.plain", null);
    counted("counted.tenant", "t");
    counted("counted.tenant", "u");
  }

  private void counted(String name, String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter(name, tags).increment();
  }

  /** One caller has a name of its own, and passes what it is given. */
  void worksWhereOneCallerPassesOn() {
    List.of("t", "u").forEach(this::tenantCounted);
    oneOfTwo("of.two.plain", null);
  }

  void tenantCounted(String tenant) {
    oneOfTwo("of.two.tenant", tenant.toUpperCase(Locale.ROOT));
  }

  private void oneOfTwo(String name, String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter(name, tags).increment();
  }

  /** The host has a name or has none. */
  void worksWithTheHost() {
    Tags tags = Tags.of("app", "x");
    try {
      tags = tags.and("host", InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      // without it
    }
    registry.counter("host", tags).increment();
  }

  /** The class is on the class path or is not, whatever the queue is. */
  void worksWithAnOptionalLibrary() {
    optionalLibrary("q");
  }

  void optionalLibrary(String queue) {
    Tags tags = Tags.of("queue", queue);
    try {
      Class.forName("org.example.Library");
      tags = tags.and("library", "present");
    } catch (ClassNotFoundException e) {
      // without it
    }
    registry.counter("optional.library", tags).increment();
  }

  /** Both paths of the exception add the key. */
  void worksWithAnExceptionOnBothPaths() {
    List.of("1", "x").forEach(this::parsedOnBoth);
  }

  void parsedOnBoth(String text) {
    Tags tags = Tags.empty();
    try {
      tags = tags.and("number", "" + Integer.parseInt(text));
    } catch (NumberFormatException e) {
      tags = tags.and("number", "none");
    }
    registry.counter("parsed.on.both", tags).increment();
  }

  /** After the exception the code does not come to the meter. */
  void worksWhereTheExceptionEndsTheMethod() {
    List.of("1", "x").forEach(this::parsedOrReturned);
  }

  void parsedOrReturned(String text) {
    Tags tags = Tags.empty();
    try {
      tags = tags.and("number", "" + Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return;
    }
    registry.counter("parsed.or.returned", tags).increment();
  }

  /** Meters of two kinds may share a name. */
  void worksWithTwoKinds() {
    List.of(1, 2).forEach(this::kinds);
  }

  void kinds(int size) {
    if (size > 1) {
      registry.counter("kinds", "size", "" + size).increment();
    } else {
      registry.timer("kinds");
    }
  }

  /** A registry of its own for those with a tenant. */
  void worksWithARegistryOfItsOwn() {
    Arrays.asList(null, "t").forEach(this::ownRegistry);
  }

  void ownRegistry(String tenant) {
    MeterRegistry own = new SimpleMeterRegistry();
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    own.counter("own.registry", tags).increment();
  }

  /** The varargs decide themselves how many there are. */
  void worksWithVarargs() {
    varied("varied.none");
    varied("varied.tenant", "t");
  }

  void varied(String name, String... tenant) {
    Tags tags = tenant.length == 0 ? Tags.empty() : Tags.of("tenant", tenant[0]);
    registry.counter(name, tags).increment();
  }

  /** The keys of the map decide: the same for each call with that name. */
  void worksWithAMapOfTags() {
    mapped("paths.mapped", Map.of("a", "1", "b", "2"));
    mapped("paths.mapped", Map.of("a", "2", "b", "1"));
  }

  void mapped(String name, Map<String, String> labels) {
    List<Tag> tags = new ArrayList<>();
    if (labels.containsKey("a")) {
      tags.add(Tag.of("a", labels.get("a")));
    }
    labels.forEach((key, value) -> tags.add(Tag.of(key, value)));
    registry.counter(name, tags).increment();
  }

  /** An enum constant decides, and gives the name too. */
  enum Kind {
    MAIL("kind.mail"),
    PHONE("kind.phone");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  void worksWithAnEnumThatNamesTheMeter() {
    Stream.of(Kind.values()).forEach(this::ofKind);
  }

  void ofKind(Kind kind) {
    Tags tags = kind == Kind.MAIL ? Tags.of("folder", "f") : Tags.empty();
    registry.counter(kind.title, tags).increment();
  }

  /** The tag is added to one builder, and the other one is registered. */
  void worksWithTwoBuilders() {
    List.of("", "t").forEach(this::twoBuilders);
  }

  void twoBuilders(String tenant) {
    Timer.Builder with = Timer.builder("two.builders.with");
    Timer.Builder without = Timer.builder("two.builders.without");
    if (!tenant.isEmpty()) {
      with.tag("tenant", tenant).register(registry);
    }
    without.register(registry);
  }

  /** The result of {@code and} is thrown away. */
  void worksWithTagsThatAreThrownAway() {
    List.of("", "t").forEach(this::thrownAway);
  }

  void thrownAway(String tenant) {
    Tags tags = Tags.of("queue", "q");
    if (!tenant.isEmpty()) {
      tags.and("tenant", tenant);
    }
    registry.counter("thrown.away", tags).increment();
  }

  /** {@code main} is called once. */
  static void main(String[] args) {
    Tags tags = args.length > 0 ? Tags.of("mode", args[0]) : Tags.empty();
    Metrics.counter("started", tags).increment();
  }

  void worksInMain() {
    main(new String[] {"fast"});
  }

  @interface Bean {}

  /** A framework calls it once. */
  @Bean
  Counter orders(String tenant) {
    Counter.Builder builder = Counter.builder("bean");
    if (tenant != null) {
      builder.tag("tenant", tenant);
    }
    return builder.register(registry);
  }

  void worksInABeanFactory() {
    orders(null).increment();
  }

  /** Two conditions of which exactly one holds. */
  void worksWithComplementaryConditions() {
    List.of(1, 2).forEach(this::complementary);
  }

  void complementary(int size) {
    Tags tags = Tags.of("queue", "q");
    if (size > 1) {
      tags = tags.and("size", "many");
    }
    if (size <= 1) {
      tags = tags.and("size", "one");
    }
    registry.counter("complementary", tags).increment();
  }

  /** Null is replaced before it is tested. */
  void worksWithAReplacedNull() {
    Arrays.asList(null, "t").forEach(this::replacedNull);
    Arrays.asList(null, "t").forEach(this::replacedParameter);
  }

  void replacedNull(String given) {
    String tenant = given == null ? "none" : given;
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter("replaced.null", tags).increment();
  }

  void replacedParameter(String tenant) {
    tenant = tenant == null ? "none" : tenant;
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter("replaced.null", tags).increment();
  }

  /** What is given is used before it is tested. */
  void worksWithANeedlessTest() {
    List.of("t", "u").forEach(this::needless);
    List.of("t", "u").forEach(this::required);
  }

  void needless(String tenant) {
    String name = tenant.trim();
    Tags tags = tenant != null ? Tags.of("tenant", name) : Tags.empty();
    registry.counter("needless", tags).increment();
  }

  void required(String tenant) {
    Objects.requireNonNull(tenant, "tenant");
    Tags tags = tenant != null ? Tags.of("tenant", tenant) : Tags.empty();
    registry.counter("required.tenant", tags).increment();
  }

  /** The switch has a case for each constant. */
  void worksWithASwitchOverAllConstants() {
    Stream.of(Kind.values()).forEach(this::allConstants);
  }

  void allConstants(Kind kind) {
    Tags tags =
        switch (kind) {
          case MAIL -> Tags.of("kind", "m");
          case PHONE -> Tags.of("kind", "p");
          default -> Tags.empty();
        };
    registry.counter("all.constants", tags).increment();
  }

  private Counter kept;

  /** The first call decides, and the meter is kept. */
  void worksWithAMeterThatIsKept() {
    keep("t");
    keep("u");
    cache("t");
    cache("u");
    lazily("t");
    lazily("u");
  }

  void keep(String tenant) {
    kept = registry.counter("kept.meter", tenant == null ? Tags.empty() : Tags.of("tenant", tenant));
  }

  private final Map<String, Counter> meters = new ConcurrentHashMap<>();

  void cache(String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    meters.computeIfAbsent("one", name -> registry.counter("cached.meter", tags)).increment();
  }

  private Counter lazy;

  void lazily(String tenant) {
    if (lazy == null) {
      Counter made =
          registry.counter("lazy.meter", tenant == null ? Tags.empty() : Tags.of("tenant", tenant));
      lazy = made;
    }
    lazy.increment();
  }

  /** The caller has tested what it passes. */
  void worksWhereTheCallerTests() {
    Arrays.asList(null, "t").forEach(this::testing);
  }

  void testing(String tenant) {
    if (tenant == null) {
      registry.counter("caller.tests.none").increment();
    } else {
      testedByCaller(tenant);
    }
  }

  void testedByCaller(String tenant) {
    Tags tags = tenant == null ? Tags.empty() : Tags.of("tenant", tenant);
    registry.counter("caller.tests", tags).increment();
  }

  /** A text that is made is never null. */
  void worksWithATextThatIsMade() {
    List.of(1, 2).forEach(this::made);
  }

  void made(int size) {
    String text = "size-" + size;
    Tags tags = text != null ? Tags.of("size", text) : Tags.empty();
    registry.counter("made.text", tags).increment();
  }

  /** A caught exception is never null. */
  void worksWithACaughtException() {
    try {
      List.of().iterator().next();
    } catch (RuntimeException e) {
      failed("x", e);
    }
  }

  private void failed(String queue, Exception failure) {
    Tags tags = Tags.of("queue", queue);
    if (failure != null) {
      tags = tags.and("cause", failure.getClass().getSimpleName());
    }
    registry.counter("failed.with", tags).increment();
  }

  /** The value is there, or a fixed one stands for it. */
  void worksWithAFixedValueInAnOptional() {
    Arrays.asList(null, "t").forEach(this::fixedInOptional);
  }

  void fixedInOptional(String tenant) {
    Optional<String> some = Optional.of(Optional.ofNullable(tenant).orElse("none"));
    Tags tags = some.isPresent() ? Tags.of("tenant", some.get()) : Tags.empty();
    registry.counter("fixed.in.optional", tags).increment();
  }

  private final Counter.Builder sameKeys = Counter.builder("field.same").tag("app", "x");

  /** Both places tell the builder the same keys. */
  void worksWithABuilderThatGetsTheSameKeys() {
    sameKeys.tag("queue", "a").register(registry).increment();
    otherPlace();
  }

  void otherPlace() {
    sameKeys.tag("queue", "b").register(registry).increment();
  }

  /** A builder of one use, which its caller tells more or less. */
  static class OneUse {
    private final Counter.Builder builder;

    OneUse(String name) {
      builder = Counter.builder(name);
    }

    OneUse tenant(String tenant) {
      builder.tag("tenant", tenant);
      return this;
    }

    void count(MeterRegistry registry) {
      builder.tag("app", "x").register(registry).increment();
    }
  }

  void worksWithABuilderOfOneUse() {
    new OneUse("one.use.plain").count(registry);
    new OneUse("one.use.tenant").tenant("t").count(registry);
  }

  /** The setting decides which of both is used. */
  static class EitherUse {
    private final Counter.Builder builder = Counter.builder("either.use");

    void count(MeterRegistry registry) {
      if (DETAILED) {
        builder.tag("queue", "q").tag("detail", "d").register(registry).increment();
      } else {
        builder.tag("queue", "q").register(registry).increment();
      }
    }
  }

  void worksWithABuilderUnderASetting() {
    new EitherUse().count(registry);
    new EitherUse().count(registry);
  }

  /** The map has a value for each key. */
  void worksWithAnOptionalThatHoldsAValue() {
    Optional<String> some = Optional.of("t");
    List<Tag> tags = new ArrayList<>();
    some.ifPresent(tenant -> tags.add(Tag.of("tenant", tenant)));
    registry.counter("optional.holds", tags).increment();
  }

  /** The optional decides on the name as well. */
  void worksWhereAnOptionalNamesTheMeter() {
    Stream.of(Optional.of("t"), Optional.<String>empty()).forEach(this::optionallyNamed);
  }

  void optionallyNamed(Optional<String> tenant) {
    List<Tag> tags = new ArrayList<>();
    tenant.ifPresent(value -> tags.add(Tag.of("tenant", value)));
    registry.counter(tenant.isPresent() ? "optional.tenant.is" : "optional.none.is", tags).increment();
  }

  /** A setting may be empty as long as the program runs. */
  private final Optional<String> zone = Optional.ofNullable(System.getProperty("paths.zone"));

  void worksWithAnOptionalSetting() {
    List<Tag> tags = new ArrayList<>();
    zone.ifPresent(value -> tags.add(Tag.of("zone", value)));
    registry.counter("optional.setting", tags).increment();
  }

  /** Code of an initializer, which no method is around. */
  private final Function<List<String>, Counter> ofInitializer = tenants -> {
    String tenant = tenants.isEmpty() ? "none" : tenants.get(0);
    boolean isNone = tenant.equals("none");
    Tags tags = isNone ? Tags.of("tenant", "none") : Tags.of("tenant", tenant);
    return registry.counter("of.initializer", tags);
  };

  {
    List<String> tenants = List.of();
    boolean isEmpty = tenants.isEmpty();
    Metrics.counter("of.block", isEmpty ? Tags.empty() : Tags.of("tenant", "t"));
  }

  void worksInAnInitializer() {
    ofInitializer.apply(List.of()).increment();
    ofInitializer.apply(List.of("t")).increment();
  }
}
