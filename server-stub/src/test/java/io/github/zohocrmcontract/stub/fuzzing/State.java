package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.SandboxTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is stored of organisations, compared with how it was after the last change that was granted,
 * and brought back to the beginning every now and then, lest nobody be left who may do anything.
 */
final class State {

  private static final String BEGINNING = "beginning";

  private final ZohoCrmStub stub;
  private final String query;
  private final Set<String> drifted = new TreeSet<>();
  private final Map<String, List<String>> expected = new HashMap<>();

  State(ZohoCrmStub stub) {
    this.stub = stub;
    this.query = query(stub);
  }

  /** Remembers an organisation as it is. */
  void remember(String organisation) {
    stub.organisations().snapshot(organisation, BEGINNING);
    expected.put(organisation, rows(organisation));
  }

  /** The organisations that are not as they were; empty if all are. */
  List<String> changed() {
    return expected.keySet().stream().filter(this::isChanged).sorted().toList();
  }

  /** Whether the organisation, which was remembered, is not as it was. */
  boolean isChanged(String organisation) {
    return !rows(organisation).equals(expected.get(organisation));
  }

  /** Takes an organisation as it is now for what it is to be. */
  void accept(String organisation) {
    expected.put(organisation, rows(organisation));
    drifted.add(organisation);
  }

  /** Makes every organisation as it was in the beginning whose changes were accepted. */
  void bringBack() {
    List.copyOf(drifted).forEach(this::restore);
  }

  /** Makes an organisation as it was in the beginning. */
  void restore(String organisation) {
    stub.organisations().restore(organisation, BEGINNING);
    drifted.remove(organisation);
    expected.put(organisation, rows(organisation));
  }

  private List<String> rows(String organisation) {
    return Planting.texts(stub, query, organisation).stream().sorted().toList();
  }

  /** One query for all rows of an organisation: many small ones take several times as long. */
  private static String query(ZohoCrmStub stub) {
    List<String> selects = new ArrayList<>();
    selects.add(select(stub, "organisations", "name"));
    for (String table : SandboxTables.contents()) {
      selects.add(select(stub, table, "organisation"));
    }
    return String.join(" UNION ALL ", selects);
  }

  private static String select(ZohoCrmStub stub, String table, String owner) {
    String columns =
        Planting.texts(
                stub,
                "SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name)"
                    + " = '"
                    + table
                    + "' AND table_schema = CURRENT_SCHEMA ORDER BY ordinal_position")
            .stream()
            .map(column -> "COALESCE(CAST(" + column + " AS VARCHAR), 'null')")
            .collect(Collectors.joining(" || '|' || "));
    return "SELECT '%s|' || %s FROM %s WHERE %s = ?".formatted(table, columns, table, owner);
  }
}
