package declarations;

import java.util.List;
import java.util.Map;
import org.metricdef.AddedKey;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.PassedLabels;
import org.metricdef.PassesKeys;

/** Contracts of methods that pass labels through. */
interface PassingKeys {

  @PassesKeys(plus = "status", minus = "detail")
  Labels right(@PassedLabels Map<String, String> labels, @AddedKey String key);

  @PassesKeys // error: [metric-facade] 'ofNobody' does not say whose keys it passes; annotate that parameter with @PassedLabels
  Labels ofNobody(Labels labels);

  @PassesKeys // error: [metric-facade] 'returnsNone' returns the type String, which holds no labels; return Labels or Map<String, String>
  String returnsNone(@PassedLabels Labels labels);

  @PassesKeys // error: [metric-facade] 'any' takes any number of arguments, and its calls are checked for one of each; declare all parameters
  Labels any(@PassedLabels Labels labels, String... pairs);

  @PassesKeys(plus = "a", minus = {"a", "b"}) // error: [metric-facade] the result has 'a' and does not have it; state it as plus or as minus
  Labels both(@PassedLabels Labels labels);

  @PassesKeys // error: [metric-facade] @LabelKeys states all keys of the result, so @PassesKeys does not count; remove one of them
  @LabelKeys("a")
  Labels twice(@PassedLabels Labels labels);

  @PassesKeys
  Labels second(
      @PassedLabels Labels labels,
      @PassedLabels Labels others); // error: [metric-facade] a method can have only one @PassedLabels parameter, and this is the second

  @PassesKeys
  Labels typed(
      @PassedLabels Labels labels,
      @AddedKey Object key, // error: [metric-facade] 'key' has the type Object, which is no key; declare it as String
      @AddedKey String other); // error: [metric-facade] a method can have only one @AddedKey parameter, and this is the second

  @PassesKeys // error: [metric-facade] 'list' returns
  List<Labels> list(@PassedLabels List<Labels> labels); // error: [metric-facade] 'labels' has the type List<Labels>; declare it as Labels or as Map<String, String>

  Labels alone(@PassedLabels Labels labels); // error: [metric-facade] @PassedLabels says nothing without @PassesKeys; add that to 'alone'
}
