package contracts;

import static contracts.Borrower.*;
import static java.util.Map.*;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.LabelKeys;

/** What is imported has no class at the place where it is named, nor has the class that it is imported from declared it. */
class Imported {

  void changes() {
    shared.put("detail", "x"); // error: 'shared' must keep its keys, but 'put' changes it
  }

  Map<String, String> readsOnly() {
    return of("symbol", shared.get("symbol"));
  }
}

class Borrower extends Lender {}

class Lender {

  @LabelKeys("symbol")
  static final Map<String, String> shared = new HashMap<>(Map.of("symbol", "x")); // error: other classes can get it through field 'shared'
}
