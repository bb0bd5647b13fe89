package io.github.zohocrmcontract.stub.organisations;

import java.util.List;
import java.util.Optional;

/** The organisations of the sandbox. */
public interface Organisations {

  /** The organisation of this name. */
  Optional<Organisation> find(String name);

  /** The names of all organisations, ascending. */
  List<String> names();

  /** How many there are. */
  long count();

  /** Adds an organisation whose next new identifier is the one given. */
  void add(Organisation organisation, long nextIdentifier);

  /**
   * Takes the next identifier for a new object. Call it inside a change of the organisation, so
   * that no identifier is given twice.
   */
  long nextIdentifier(String organisation);
}
