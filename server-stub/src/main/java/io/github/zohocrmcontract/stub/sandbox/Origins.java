package io.github.zohocrmcontract.stub.sandbox;

import java.util.Optional;

/** How the organisations were made. */
public interface Origins {

  /** How this one was made; empty if it came with the stub. */
  Optional<Origin> find(String organisation);

  /** Remembers how one was made. */
  void add(String organisation, Origin origin);
}
