package io.github.zohocrmcontract.spec.bundle;

/** Says which file of the description is wrong, and what to do about it. */
public final class BundleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BundleException(String message) {
    super(message);
  }
}
