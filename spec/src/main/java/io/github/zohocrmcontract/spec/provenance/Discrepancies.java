package io.github.zohocrmcontract.spec.provenance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where Zoho's pages contradict themselves or one another.
 *
 * @param groups by what they are about
 */
public record Discrepancies(List<Group> groups) {

  /**
   * Discrepancies about one thing.
   *
   * @param about what they are about
   */
  public record Group(String about, List<Discrepancy> discrepancies) {}

  /**
   * One discrepancy.
   *
   * @param number for instance {@code X4}
   * @param differs what differs
   * @param decided what the contract says
   * @param because why
   */
  public record Discrepancy(String number, String differs, String decided, String because) {}

  /** Reads {@code spec/provenance/discrepancies.yaml}. */
  static Discrepancies read(Path file) {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return new Discrepancies(List.of(yaml.readValue(file, Group[].class)));
  }

  /** The discrepancy of this number. */
  public Optional<Discrepancy> find(String number) {
    return groups.stream()
        .flatMap(group -> group.discrepancies().stream())
        .filter(each -> each.number().equals(number))
        .findFirst();
  }

  /** What is wrong: a number that is missing or stands twice, or a part that is empty. */
  List<String> findings() {
    String file = "spec/provenance/discrepancies.yaml: ";
    List<String> findings = new ArrayList<>();
    Map<String, Discrepancy> byNumber = new LinkedHashMap<>();
    for (Group group : groups) {
      for (Discrepancy each : group.discrepancies()) {
        if (byNumber.put(each.number(), each) != null) {
          findings.add(file + each.number() + " stands twice. Leave one out.");
        }
        if (blank(each.differs()) || blank(each.decided()) || blank(each.because())) {
          findings.add(file + each.number() + " needs differs, decided and because.");
        }
      }
    }
    for (int number = 1; number <= byNumber.size(); number++) {
      if (!byNumber.containsKey("X" + number)) {
        findings.add(file + "X" + number + " is missing. The numbers have no gaps.");
      }
    }
    return findings;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
