package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.journal.Finding;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** Looks in the stub's journal whether a snippet carried out its operation. */
final class OperationProof {

  private final ZohoCrmStub stub;
  private final Snippets snippets;

  OperationProof(ZohoCrmStub stub, Snippets snippets) {
    this.stub = stub;
    this.snippets = snippets;
  }

  /** Puts the organisation into the state that the request is for. */
  void prepare(SampleRequest request) {
    stub.organisations().reset(request.organisation());
    request
        .after()
        .ifPresent(
            operation ->
                CurlCommand.parse(snippets.in(SnippetLanguage.CURL).get(operation).text())
                    .send(stub.url()));
    stub.journal().clear();
  }

  /** What is wrong with what was sent since, a sentence each. */
  List<String> faults(SampleRequest request) {
    String operation = request.operation().id();
    List<JournalEntry> calls = stub.journal().ofOperation(operation);
    if (calls.isEmpty()) {
      return List.of(operation + " was not called");
    }
    List<String> faults = new ArrayList<>();
    JournalEntry call = calls.get(calls.size() - 1);
    String expected = request.successStatus();
    if (!expected.equals(String.valueOf(call.status()))) {
      faults.add(operation + " was answered with " + call.status() + ": " + call.answer().text());
    }
    if (call.answer().text().contains("\"status\":\"error\"")) {
      faults.add(operation + " refused an entry: " + call.answer().text());
    }
    call.findings().stream().map(Finding::sentence).forEach(faults::add);
    String path = call.target().replaceAll("\\?.*", "");
    if (!path.equals("/crm/v7" + request.target().replaceAll("\\?.*", ""))) {
      faults.add("asked for " + path);
    }
    return faults;
  }
}
