package io.github.zohocrmcontract.site.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Schema;
import io.github.zohocrmcontract.site.documented.DocumentedPages;
import io.github.zohocrmcontract.site.errors.ErrorTable;
import io.github.zohocrmcontract.site.provenance.Provenance;
import io.github.zohocrmcontract.site.snippets.Snippets;
import io.github.zohocrmcontract.site.text.Markdown;
import io.github.zohocrmcontract.site.workflows.Workflows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The whole site. */
public final class Site {

  private static final List<String> ASSETS = List.of("site.css", "site.js");
  private static final String PROVENANCE = "docs/provenance.md";
  private static final String LANGUAGES = "docs/languages.md";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Markdown text = new Markdown();
  private final Path top;
  private final Reference contract;
  private final Reference oauth;
  private final Reference sandbox;
  private final DocumentedPages documented;
  private final ErrorTable errors;
  private final Workflows workflows;
  private final Snippets snippets;
  private final Documents documents;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, String> contents = new LinkedHashMap<>();
  private final Menu menu;

  private Site(Path top, Path bundles) throws IOException {
    this.top = top;
    this.contract =
        reference(
            bundles,
            "openapi",
            "reference",
            "Reference",
            Provenance.read(bundles.resolveSibling("provenance").resolve("provenance.json")));
    this.oauth = reference(bundles, "oauth", "oauth", "Accounts server", Provenance.NONE);
    this.sandbox = reference(bundles, "sandbox", "sandbox", "Sandbox control", Provenance.NONE);
    Path spec = top.resolve("spec");
    Path module = top.resolve("site");
    this.documented = DocumentedPages.read(spec.resolve("documented"));
    this.errors = ErrorTable.of(contract.description(), documented);
    this.workflows = Workflows.read(spec.resolve("workflows"));
    this.snippets =
        Snippets.read(contract.description(), module, bundles.resolveSibling("generator-config"));
    this.documents = new Documents(top, text);
    documents.put("spec/openapi.yaml", contract.index());
    documents.put("spec/oauth.yaml", oauth.index());
    documents.put("spec/sandbox.yaml", sandbox.index());
    documents.put("spec/documented", "coverage.html#pages");
    documents.put("docs", "guides/index.html");
    this.menu =
        new Menu(
            List.of(
                new Link("Start", "index.html"),
                new Link("Reference", contract.index()),
                new Link("Schemas", contract.schemas()),
                new Link("Errors", "errors.html"),
                new Link("Workflows", "workflows.html"),
                new Link("Languages", "languages.html"),
                new Link("Guides", "guides/index.html"),
                new Link("Coverage", "coverage.html"),
                new Link("Provenance", "provenance.html"),
                new Link("Decisions", "decisions/index.html"),
                new Link(oauth.name(), oauth.index()),
                new Link(sandbox.name(), sandbox.index()),
                new Link("Changelog", "changelog.html")));
  }

  /**
   * Reads what the site is made of.
   *
   * @param top the directory of the repository
   * @param bundles the directory of the bundles
   */
  public static Site read(Path top, Path bundles) throws IOException {
    return new Site(top, bundles);
  }

  private static Reference reference(
      Path bundles, String file, String directory, String name, Provenance provenance)
      throws IOException {
    return new Reference(
        Description.read(bundles.resolve(file + ".json")), directory, name, provenance);
  }

  /** The calls that the reference shows. */
  public Snippets snippets() {
    return snippets;
  }

  /** Writes all pages, and what they need, in the place of what the directory had. */
  public void write(Path directory) throws IOException {
    clear(directory);
    for (Reference reference : List.of(contract, oauth, sandbox)) {
      add(reference);
    }
    addErrors();
    addCoverage();
    addWorkflows();
    addDocuments();
    addStart();
    for (Map.Entry<String, String> content : contents.entrySet()) {
      Path file = directory.resolve(content.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, content.getValue());
    }
    for (String asset : ASSETS) {
      try (InputStream source = Site.class.getResourceAsStream("/site/" + asset)) {
        Files.write(directory.resolve(asset), source.readAllBytes());
      }
    }
    Files.writeString(directory.resolve("search-index.js"), searchIndex().script());
  }

  /** A page whose source is gone must not stay. */
  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }

  private SearchIndex searchIndex() {
    SearchIndex index = new SearchIndex();
    index.add(contract);
    index.add(errors);
    index.add(oauth);
    index.add(sandbox);
    index.add(
        Stream.concat(
                pages.values().stream().filter(page -> !page.path().contains("/")),
                documents.pages().values().stream().filter(page -> page.path().contains("/")))
            .sorted(Comparator.comparing(Page::path)));
    return index;
  }

  private void add(Reference reference) {
    boolean isContract = reference.equals(contract);
    Page index =
        new Page(
            reference.index(),
            reference.description().title(),
            "Its %d operations, by what they are about."
                .formatted(reference.description().operations().size()),
            reference.index());
    add(index, "reference", Map.of("reference", reference, "text", text));
    for (Operation operation : reference.description().operations()) {
      Page page =
          new Page(
              reference.operation(operation.id()),
              operation.summary() + " (" + operation.id() + ")",
              operation.method() + " " + operation.path(),
              reference.index());
      OperationView view = isContract ? viewOfContract(operation) : view(reference, operation);
      add(page, "operation", Map.of("reference", reference, "text", text, "view", view));
    }
    String section = isContract ? reference.schemas() : reference.index();
    Page schemas =
        new Page(
            reference.schemas(),
            "Schemas: " + reference.description().title(),
            "The named objects and values that requests and answers are made of.",
            section);
    add(schemas, "schemas", Map.of("reference", reference, "text", text));
    Usages usages = new Usages(reference);
    for (Schema schema : reference.description().schemas()) {
      Page page =
          new Page(
              reference.schema(schema.name()),
              schema.name() + " (" + reference.name() + ")",
              "Schema of: " + reference.description().title() + ".",
              section);
      add(
          page,
          "schema",
          Map.of(
              "reference", reference,
              "text", text,
              "schema", schema,
              "usedBySchemas", usages.schemasWith(schema.name()),
              "usedByOperations", usages.operationsWith(schema.name())));
    }
  }

  private OperationView view(Reference reference, Operation operation) {
    return new OperationView(
        operation,
        new Limits(reference.description()).of(operation),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private OperationView viewOfContract(Operation operation) {
    return new OperationView(
        operation,
        new Limits(contract.description()).of(operation),
        errors.of(operation.id()),
        documentsOf(operation),
        documented.discrepanciesOf(operation.id()).stream()
            .map(number -> new Link(number, "provenance.html#" + number))
            .toList(),
        workflows.workflows().stream()
            .filter(workflow -> workflow.calls(operation.id()))
            .map(workflow -> new Link(workflow.summary(), "workflows.html#" + workflow.id()))
            .toList(),
        snippets.of(operation.id()),
        snippets.missing(operation.id()),
        snippets.requests().of(operation.id()).organisation());
  }

  private List<Link> documentsOf(Operation operation) {
    List<Link> links = new ArrayList<>();
    documented
        .of(operation.id())
        .forEach(page -> links.add(new Link(page.title() + ", " + page.version(), page.url())));
    return links;
  }

  private void addErrors() {
    Page page =
        new Page(
            "errors.html",
            "Errors",
            "Every error that the contract knows, with what causes it and what helps.",
            "errors.html");
    add(page, "errors", Map.of("reference", contract, "text", text, "table", errors));
  }

  private void addCoverage() {
    Page page =
        new Page(
            "coverage.html",
            "Coverage at a glance",
            "How much is known, and how.",
            "coverage.html");
    Optional<Link> more =
        documents
            .page("docs/coverage.md")
            .map(document -> new Link(document.title(), document.path()));
    Coverage coverage = Coverage.of(contract.description(), documented, errors);
    add(page, "coverage", Map.of("reference", contract, "coverage", coverage, "more", more));
  }

  private void addWorkflows() {
    Page page =
        new Page(
            "workflows.html",
            "Workflows",
            "Jobs that take several calls, step by step.",
            "workflows.html");
    add(page, "workflows", Map.of("reference", contract, "text", text, "workflows", workflows));
  }

  private void addDocuments() throws IOException {
    for (Map.Entry<String, Page> document : documents.pages().entrySet()) {
      Element body = documents.body(document.getKey());
      Page page = document.getValue();
      switch (document.getKey()) {
        case LANGUAGES -> addLanguages(body);
        case PROVENANCE ->
            add(
                page,
                "provenance",
                Map.of("html", body.html(), "file", document.getKey(), "touched", touched(body)));
        default -> add(page, "document", Map.of("html", body.html(), "file", document.getKey()));
      }
    }
    Map<String, List<Page>> groups = new LinkedHashMap<>();
    groups.put(
        "Guides",
        documents.pages().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("docs/"))
            .map(Map.Entry::getValue)
            .filter(page -> page.path().startsWith("guides/"))
            .sorted(Comparator.comparing(Page::path))
            .toList());
    groups.put(
        "Parts of the repository",
        documents.pages().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("docs/"))
            .map(Map.Entry::getValue)
            .filter(page -> page.path().startsWith("guides/"))
            .sorted(Comparator.comparing(Page::path))
            .toList());
    Page index =
        new Page(
            "guides/index.html",
            "Guides",
            "Task by task, and what each part of the repository is for.",
            "guides/index.html");
    add(index, "documents", Map.of("groups", groups));
  }

  private void addLanguages(Element body) {
    Markdown.demoteHeadings(body);
    Page page =
        new Page(
            "languages.html",
            "Languages",
            "How the reference is called in each language, and what 80 generators make of the"
                + " contract.",
            "languages.html");
    add(page, "languages", Map.of("snippets", snippets, "html", body.html(), "file", LANGUAGES));
  }

  /** The operations that each discrepancy touches, of those that stand on the page. */
  private Map<String, List<Link>> touched(Element body) {
    Map<String, List<Link>> touched = new LinkedHashMap<>();
    for (Element number : body.select("th[id^=X]")) {
      List<Link> links =
          contract.description().operations().stream()
              .filter(operation -> documented.discrepanciesOf(operation.id()).contains(number.id()))
              .map(operation -> new Link(operation.id(), contract.operation(operation.id())))
              .toList();
      if (!links.isEmpty()) {
        touched.put(number.id(), links);
      }
    }
    return touched;
  }

  private void addStart() throws IOException {
    Page page =
        new Page(
            "index.html",
            "Zoho CRM: users and territories",
            "A hand-written OpenAPI description of Zoho CRM v7's user and territory administration,"
                + " with a Java client and a sandbox that are made from it and proven against it.",
            "index.html");
    List<Page> map =
        menu.sections().stream()
            .filter(section -> !section.target().equals("index.html"))
            .map(section -> pages.get(section.target()))
            .toList();
    int examples =
        contract.description().operations().stream()
            .mapToInt(operation -> operation.examples().size())
            .sum();
    add(
        page,
        "start",
        Map.of(
            "reference", contract,
            "text", text,
            "map", map,
            "quickStart", quickStart(page),
            "errors", errors.entries().size(),
            "examples", examples));
  }

  /** The part of the README on trying. */
  private String quickStart(Page page) throws IOException {
    String readme = Files.readString(top.resolve("README.md"));
    int begin = readme.indexOf("## Try it");
    int end = readme.indexOf("\n## ", begin + 1);
    return documents.fragment(page, readme.substring(begin, end)).html();
  }

  private void add(Page page, String template, Map<String, Object> parameters) {
    if (pages.put(page.path(), page) != null) {
      throw new IllegalStateException("Two pages are called " + page.path() + ".");
    }
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("page", page);
    all.put("menu", menu);
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", all, output);
    contents.put(page.path(), output.toString());
  }
}
