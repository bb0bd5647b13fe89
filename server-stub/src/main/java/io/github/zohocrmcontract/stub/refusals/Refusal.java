package io.github.zohocrmcontract.stub.refusals;

import java.util.List;
import java.util.Optional;

/**
 * A request that is not carried out. Either the whole request is at fault and the error stands bare
 * in the body, or every item is and the errors stand in the array that is named after the resource.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient String resource;
  private final transient List<ZohoError> errors;
  private final int status;

  private Refusal(String resource, List<ZohoError> errors, int status) {
    super(errors.get(0).code() + ": " + errors.get(0).message(), null, false, false);
    this.resource = resource;
    this.errors = List.copyOf(errors);
    this.status = status;
  }

  /** The whole request is at fault. */
  public static Refusal of(ZohoError error) {
    return new Refusal(null, List.of(error), error.status());
  }

  /**
   * The only item of the request is at fault.
   *
   * @param resource name of the array, for instance {@code transfer_and_delete}
   */
  public static Refusal ofItem(String resource, ZohoError error) {
    return new Refusal(resource, List.of(error), error.status());
  }

  /**
   * Every item of the request is at fault.
   *
   * @param resource name of the array
   * @param errors one an item, in the order of the request
   * @param status the HTTP status of the answer
   */
  public static Refusal ofItems(String resource, List<ZohoError> errors, int status) {
    return new Refusal(resource, errors, status);
  }

  /** Name of the array in which the errors stand; empty if the error stands bare. */
  public Optional<String> resource() {
    return Optional.ofNullable(resource);
  }

  /** The errors, at least one. */
  public List<ZohoError> errors() {
    return errors;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
