package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.documented.Documentation;
import io.github.zohocrmcontract.spec.documented.DocumentedPage;
import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is declared in {@code spec/provenance}, beside the record.
 *
 * @param all in the order of files and entries
 * @param findings a sentence for each entry that is not well formed; such entries are not in {@code
 *     all}
 */
record Declarations(List<Declaration> all, List<String> findings) {

  /** The file that is no list of entries. */
  private static final String DISCREPANCIES = "discrepancies.yaml";

  /** An entry as it is written. */
  record Written(
      String element,
      List<String> names,
      String evidence,
      String page,
      String source,
      String discrepancy,
      String because) {}

  /**
   * @param directory {@code spec/provenance}
   */
  static Declarations read(Path directory, Documentation documentation) {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    List<Declaration> all = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    List<String> pages = documentation.pages().stream().map(DocumentedPage::name).toList();
    for (Path file : files(directory)) {
      String name = "spec/provenance/" + file.getFileName();
      try {
        for (Written written : yaml.readValue(file, Written[].class)) {
          Optional<String> wrong = wrong(written, pages);
          if (wrong.isPresent()) {
            findings.add(name + ": the entry for " + written.names() + " " + wrong.get());
          } else {
            all.add(declaration(name, written));
          }
        }
      } catch (JacksonException failure) {
        findings.add(name + ": " + failure.getOriginalMessage() + ". Mend the file.");
      }
    }
    return new Declarations(List.copyOf(all), List.copyOf(findings));
  }

  private static Declaration declaration(String file, Written written) {
    return new Declaration(
        file,
        Kind.of(written.element()).orElseThrow(),
        List.copyOf(written.names()),
        Evidence.of(written.evidence()).orElseThrow(),
        written.page(),
        written.source(),
        written.discrepancy(),
        written.because());
  }

  private static Optional<String> wrong(Written written, List<String> pages) {
    if (written.names() == null || written.names().isEmpty()) {
      return Optional.of("names nothing. Say under names what it is about.");
    }
    if (Kind.of(written.element()).isEmpty()) {
      return Optional.of(
          "is for the element \"" + written.element() + "\". Write one of " + kinds() + ".");
    }
    Optional<Evidence> evidence = Evidence.of(written.evidence());
    if (evidence.isEmpty()) {
      return Optional.of(
          "has the evidence \""
              + written.evidence()
              + "\". Write documented, sample, observed-v8 or inferred.");
    }
    if (written.because() == null || written.because().isBlank()) {
      return Optional.of("has no reason. Say under because why the contract has it.");
    }
    boolean ofPages = evidence.get().compareTo(Evidence.SAMPLE) <= 0;
    if (ofPages && !pages.contains(written.page())) {
      return Optional.of(
          "rests on the page \""
              + written.page()
              + "\", which is not in spec/documented. Mend the name, or the evidence.");
    }
    if (!ofPages && (written.source() == null || written.source().isBlank())) {
      return Optional.of("has no source. Name the document, or what else it rests on.");
    }
    if (ofPages ? written.source() != null : written.page() != null) {
      return Optional.of("has a page and a source, or the wrong one of them. Leave it out.");
    }
    return Optional.empty();
  }

  private static String kinds() {
    return String.join(", ", Stream.of(Kind.values()).map(Kind::word).toList());
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(DISCREPANCIES))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
