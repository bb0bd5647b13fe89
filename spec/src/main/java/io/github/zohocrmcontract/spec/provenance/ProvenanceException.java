package io.github.zohocrmcontract.spec.provenance;

/** Says what is wrong with the record of where things come from, and which file to edit. */
public final class ProvenanceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProvenanceException(String message) {
    super(message);
  }
}
