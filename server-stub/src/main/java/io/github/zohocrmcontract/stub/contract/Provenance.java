package io.github.zohocrmcontract.stub.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where what the contract says comes from: a page of the documentation, a printed sample, material
 * on version 8, or our judgement. It is read when it is first asked for, since most runs never do.
 *
 * <p>Safe for use by several threads.
 */
public final class Provenance {

  private static final String RESOURCE = "/zoho-crm-contract/provenance.json";

  /** What a rule on requests can be about; the rest is about answers. */
  private static final Set<String> OF_REQUESTS =
      Set.of("operation", "parameter", "media type", "key");

  private Map<String, List<Entry>> byPointer;

  private record Entry(Set<String> operations, String sentence) {}

  /**
   * What a rule rests on.
   *
   * @param pointer where the contract has the rule, as a JSON pointer into the bundle
   * @param operationId the operation that was called
   * @return a sentence that names the element and its evidence, for instance {@code parameter
   *     getUsers query page: documented on the page Get Users}: the element that the pointer leads
   *     to, or the closest around it; empty if the rule is about nothing of this operation
   */
  public Optional<String> of(String pointer, String operationId) {
    for (String place = pointer; !place.isEmpty(); place = around(place)) {
      Optional<String> found =
          entries().getOrDefault(place, List.of()).stream()
              .filter(entry -> entry.operations().contains(operationId))
              .map(Entry::sentence)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String around(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private synchronized Map<String, List<Entry>> entries() {
    if (byPointer == null) {
      byPointer = read();
    }
    return byPointer;
  }

  private static Map<String, List<Entry>> read() {
    try (InputStream data = Provenance.class.getResourceAsStream(RESOURCE)) {
      if (data == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path. Build the module spec first.");
      }
      Map<String, List<Entry>> entries = new HashMap<>();
      for (JsonNode entry : JsonMapper.shared().readTree(data).required("entries")) {
        String element = entry.required("element").stringValue();
        if (OF_REQUESTS.contains(element)) {
          Set<String> operations = new HashSet<>();
          entry.required("operations").forEach(id -> operations.add(id.stringValue()));
          String name = element + " " + entry.required("name").stringValue();
          String sentence = name + ": " + entry.required("says").stringValue();
          entries
              .computeIfAbsent(
                  entry.required("pointer").stringValue(), pointer -> new ArrayList<>())
              .add(new Entry(operations, sentence));
        }
      }
      return entries;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
