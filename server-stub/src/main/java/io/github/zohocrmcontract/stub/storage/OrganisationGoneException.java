package io.github.zohocrmcontract.stub.storage;

/** The organisation that was to be changed has been removed in the meantime. */
public final class OrganisationGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OrganisationGoneException(String organisation) {
    super("The organisation " + organisation + " is gone.", null, false, false);
  }
}
