package io.github.zohocrmcontract.client.results;

import java.util.Optional;

/** How it went for one of the objects or identifiers that a request named. */
public sealed interface ItemResult {

  /** Position of the object in the request, counted from 0. */
  int index();

  /**
   * Code of the server, for instance {@code SUCCESS} or {@code INVALID_DATA}; empty text if none
   * came.
   */
  String code();

  /** The server's words, which differ from page to page; tell results apart by code and details. */
  String message();

  /** What the result is about. */
  Details details();

  /** It was done. */
  record Done(int index, String code, String message, Details details) implements ItemResult {}

  /** It was not done; {@code details} say where the fault lies. */
  record Failed(int index, String code, String message, Details details) implements ItemResult {

    /** What the error means for the caller. */
    public ErrorKind kind() {
      return ErrorKind.of(code);
    }

    /** What helps, in the words of the contract; empty for a code that it does not list. */
    public Optional<String> cure() {
      return Cures.of(code);
    }
  }

  /**
   * A result as the server words it.
   *
   * @param status what the server calls the state; only {@code success} counts as done
   */
  static ItemResult of(int index, String status, String code, String message, Details details) {
    return "success".equalsIgnoreCase(status)
        ? new Done(index, code, message, details)
        : new Failed(index, code, message, details);
  }
}
