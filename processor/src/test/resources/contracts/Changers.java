package contracts;

import static contracts.Shared.common;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.LabelKeys;

/** A class that calls no metric can break a promise that others rely on. */
class Changers {

  void ofAMethod(Shared shared) {
    shared.labels().put("detail", "x"); // error: the result of labels() must keep its keys, but 'put' changes it
  }

  void ofAField(Shared shared) {
    shared.kept.put("detail", "x"); // error: 'kept' must keep its keys, but 'put' changes it
  }

  void ofAStaticField() {
    common.put("detail", "x"); // error: 'common' must keep its keys, but 'put' changes it
  }

  int whoeverOnlyReadsBreaksNothing(Shared shared) {
    return shared.labels().size() + shared.kept.size() + common.size();
  }
}

class Inheriting extends Shared {

  void ofAnInheritedField() {
    kept.clear(); // error: 'kept' must keep its keys, but 'clear' changes it
  }
}

class Shared {

  @LabelKeys("symbol")
  static final Map<String, String> common = new HashMap<>(Map.of("symbol", "x")); // error: other classes can get it through field 'common'

  @LabelKeys("symbol")
  final Map<String, String> kept = new HashMap<>(Map.of("symbol", "x")); // error: other classes can get it through field 'kept'

  @LabelKeys("symbol")
  Map<String, String> labels() {
    return kept;
  }
}
