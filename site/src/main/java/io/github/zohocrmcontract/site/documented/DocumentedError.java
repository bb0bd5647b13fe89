package io.github.zohocrmcontract.site.documented;

import java.util.List;
import java.util.Map;

/**
 * An entry of a page's list of errors.
 *
 * @param code the error's code
 * @param trigger what causes it
 * @param examples the contract's examples that show it, by operation
 */
public record DocumentedError(String code, String trigger, Map<String, List<String>> examples) {

  /** Whether this example of this operation shows it. */
  public boolean isShownBy(String operation, String example) {
    return examples.getOrDefault(operation, List.of()).contains(example);
  }
}
