package io.github.zohocrmcontract.client.results;

import java.util.Optional;

/** How it went for one of the objects or identifiers that a request named. */
public sealed interface ItemResult {

  /** {@return position of the object in the request, counted from 0} */
  int index();

  /**
   * {@return code of the server, for instance {@code SUCCESS} or {@code INVALID_DATA}; empty text
   * if none came}
   */
  String code();

  /**
   * {@return the server's words, which differ from page to page; tell results apart by code and
   * details}
   */
  String message();

  /** {@return what the result is about} */
  Details details();

  /**
   * It was done.
   *
   * @param index position of the object in the request, counted from 0
   * @param code code of the server; empty text if none came
   * @param message the server's words
   * @param details what the result is about
   */
  record Done(int index, String code, String message, Details details) implements ItemResult {}

  /**
   * It was not done; {@code details} say where the fault lies.
   *
   * @param index position of the object in the request, counted from 0
   * @param code code of the server; empty text if none came
   * @param message the server's words
   * @param details what the result is about
   */
  record Failed(int index, String code, String message, Details details) implements ItemResult {

    /** {@return what the error means for the caller} */
    public ErrorKind kind() {
      return ErrorKind.of(code);
    }

    /**
     * {@return what helps, in the words of the contract; empty for a code that it does not list}
     */
    public Optional<String> cure() {
      return Cures.of(code);
    }
  }

  /**
   * {@return a result as the server words it}
   *
   * @param index position of the object in the request, counted from 0
   * @param status what the server calls the state; only {@code success} counts as done
   * @param code code of the server; empty text if none came
   * @param message the server's words
   * @param details what the result is about
   */
  static ItemResult of(int index, String status, String code, String message, Details details) {
    return "success".equalsIgnoreCase(status)
        ? new Done(index, code, message, details)
        : new Failed(index, code, message, details);
  }
}
