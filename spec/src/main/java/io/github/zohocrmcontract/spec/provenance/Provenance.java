package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.documented.Documentation;
import io.github.zohocrmcontract.spec.documented.DocumentedPage;
import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where everything in the contract comes from. What is on record ({@code spec/documented}, the
 * evidence of examples) is derived; the rest is declared in {@code spec/provenance}, and nothing is
 * both.
 *
 * @param entries one for each element, in the order of the contract
 * @param discrepancies all of them
 * @param findings a sentence for each thing that is wrong with the record; empty if all is well
 */
public record Provenance(List<Entry> entries, Discrepancies discrepancies, List<String> findings) {

  /**
   * @param bundle the contract
   * @param specification the folder {@code spec}
   */
  public static Provenance of(JsonNode bundle, Path specification) {
    Documentation documentation = Documentation.read(specification.resolve("documented"));
    return of(bundle, documentation, specification.resolve("provenance"));
  }

  /**
   * @param bundle the contract
   * @param documentation what the pages say
   * @param directory the folder of the declarations
   */
  static Provenance of(JsonNode bundle, Documentation documentation, Path directory) {
    ContractElements elements = new ContractElements(bundle);
    return of(elements, new RecordedEvidence(elements, documentation), documentation, directory);
  }

  /** The same, with what is in the contract and what is on record of it already found. */
  static Provenance of(
      ContractElements elements,
      RecordedEvidence record,
      Documentation documentation,
      Path directory) {
    Declarations declarations = Declarations.read(directory, documentation);
    Discrepancies discrepancies = Discrepancies.read(directory.resolve("discrepancies.yaml"));
    return new Joining(elements, record, declarations, discrepancies, titles(documentation))
        .provenance();
  }

  private static Map<String, String> titles(Documentation documentation) {
    return documentation.pages().stream()
        .collect(Collectors.toMap(DocumentedPage::name, page -> page.page().title()));
  }

  /** The state of one joining: what was declared for which element. */
  private static final class Joining {

    private final ContractElements elements;
    private final RecordedEvidence record;
    private final Declarations declarations;
    private final Discrepancies discrepancies;
    private final Map<String, String> titles;
    private final Map<String, List<Element>> errors;
    private final Map<Element, Declaration> declared = new LinkedHashMap<>();
    private final Map<Element, Entry> entries = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    Joining(
        ContractElements elements,
        RecordedEvidence record,
        Declarations declarations,
        Discrepancies discrepancies,
        Map<String, String> titles) {
      this.elements = elements;
      this.record = record;
      this.declarations = declarations;
      this.discrepancies = discrepancies;
      this.titles = titles;
      this.errors = errors(elements);
    }

    Provenance provenance() {
      findings.addAll(declarations.findings());
      findings.addAll(discrepancies.findings());
      for (Declaration declaration : declarations.all()) {
        declaration.names().forEach(name -> apply(declaration, name));
      }
      // Statuses come last, since they rest on their errors where nothing else speaks for them.
      elements.all().stream().filter(each -> each.kind() != Kind.STATUS).forEach(this::join);
      elements.all().stream().filter(each -> each.kind() == Kind.STATUS).forEach(this::join);
      List<Entry> ordered =
          elements.all().stream().map(entries::get).filter(each -> each != null).toList();
      ordered.forEach(this::checkNumbers);
      return new Provenance(ordered, discrepancies, List.copyOf(findings));
    }

    /** Whether the record says all there is to say, so that nothing is left to declare. */
    private boolean isRecorded(Element element) {
      List<Witness> witnesses = record.witnesses(element);
      return !witnesses.isEmpty() && witnesses.get(0).evidence() != Evidence.INFERRED
          || element.kind() == Kind.STATUS && !errorsOf(element).isEmpty();
    }

    private void apply(Declaration declaration, String name) {
      String entry = declaration.file() + ": " + declaration.kind().word() + " " + name;
      List<Element> matched =
          elements.all().stream()
              .filter(element -> element.kind() == declaration.kind())
              .filter(element -> Declaration.matches(name, element.name()))
              .toList();
      List<Element> open = matched.stream().filter(element -> !isRecorded(element)).toList();
      if (matched.isEmpty()) {
        findings.add(entry + " is not in the contract. Mend the name, or take the entry out.");
      } else if (open.isEmpty()) {
        findings.add(
            entry
                + " is on record already: "
                + sources(matched.get(0))
                + ". Take the entry out, since two records would drift apart.");
      }
      for (Element element : open) {
        Declaration other = declared.putIfAbsent(element, declaration);
        if (other != null) {
          findings.add(
              element.label()
                  + " is declared twice, in "
                  + other.file()
                  + " and in "
                  + declaration.file()
                  + ". Take one entry out.");
        }
      }
    }

    private String sources(Element element) {
      List<Witness> witnesses = record.witnesses(element);
      return witnesses.isEmpty() ? "it rests on its errors" : witnesses.get(0).source();
    }

    private void join(Element element) {
      Declaration declaration = declared.get(element);
      if (isRecorded(element)) {
        entries.put(element, recorded(element));
      } else if (declaration == null) {
        findings.add(missing(element));
      } else {
        checkKind(element, declaration);
        entries.put(element, declared(element, declaration));
      }
    }

    private Entry recorded(Element element) {
      List<Witness> witnesses = record.witnesses(element);
      if (witnesses.isEmpty()) {
        return ofErrors(element);
      }
      Evidence best = witnesses.get(0).evidence();
      Set<String> sources = new LinkedHashSet<>();
      witnesses.stream()
          .filter(witness -> witness.evidence() == best)
          .forEach(witness -> sources.add(witness.source()));
      return entry(element, best, sources, Optional.empty());
    }

    /** A status that no page prints for this operation stands and falls with its errors. */
    private Entry ofErrors(Element status) {
      Entry best =
          errorsOf(status).stream()
              .map(entries::get)
              .filter(each -> each != null)
              .min(Comparator.comparing(Entry::evidence))
              .orElse(null);
      return best == null
          ? null
          : entry(
              status,
              best.evidence(),
              Set.of("the error " + best.element().name().replaceFirst("^\\S+ \\S+ ", "")),
              best.because());
    }

    private List<Element> errorsOf(Element status) {
      return errors.getOrDefault(status.name(), List.of());
    }

    /** By the name of the status; an error beside successes does not make the status. */
    private static Map<String, List<Element>> errors(ContractElements elements) {
      return elements.all().stream()
          .filter(element -> element.kind() == Kind.ERROR)
          .filter(element -> !element.name().split(" ")[1].startsWith("2"))
          .collect(Collectors.groupingBy(element -> element.name().replaceAll(" \\S+ \\S+$", "")));
    }

    private Entry declared(Element element, Declaration declaration) {
      String source =
          declaration.page() == null
              ? declaration.source()
              : declaration.evidence() == Evidence.DOCUMENTED
                  ? "the page " + titles.get(declaration.page())
                  : "a sample of the page " + titles.get(declaration.page());
      return new Entry(
          element,
          declaration.evidence(),
          List.of(source),
          List.copyOf(record.decisions(element)),
          Optional.ofNullable(declaration.discrepancy()),
          Optional.of(declaration.because().strip()));
    }

    private Entry entry(
        Element element, Evidence evidence, Set<String> sources, Optional<String> because) {
      return new Entry(
          element,
          evidence,
          List.copyOf(sources),
          List.copyOf(record.decisions(element)),
          Optional.empty(),
          because);
    }

    private void checkKind(Element element, Declaration declaration) {
      List<Witness> witnesses = record.witnesses(element);
      if (!witnesses.isEmpty() && declaration.evidence() != witnesses.get(0).evidence()) {
        findings.add(
            declaration.file()
                + ": "
                + element.label()
                + " is said to be "
                + declaration.evidence().word()
                + ", but the record says "
                + witnesses.get(0).evidence().word()
                + " ("
                + witnesses.get(0).source()
                + "). Say the same in both.");
      }
    }

    private static String missing(Element element) {
      return element.label()
          + " ("
          + element.pointer()
          + ") comes from nowhere. Put the page that has it into spec/documented, or say in"
          + " spec/provenance/"
          + element.kind().file()
          + " where it comes from.";
    }

    private void checkNumbers(Entry entry) {
      Stream.concat(
              entry.decisions().stream().map(Decision::discrepancy), entry.discrepancy().stream())
          .filter(number -> !number.equals("none") && discrepancies.find(number).isEmpty())
          .map(
              number ->
                  entry.element().label()
                      + " names "
                      + number
                      + ", which is not in spec/provenance/discrepancies.yaml. Add it there.")
          .forEach(findings::add);
    }
  }
}
