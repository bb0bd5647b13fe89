package io.github.zohocrmcontract.client.errors;

import io.github.zohocrmcontract.client.results.Cures;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ErrorKind;
import io.github.zohocrmcontract.client.results.ItemResult;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server answered with an error. The subclass says what kind, {@link #code()} and {@link
 * #details()} which one.
 */
public abstract sealed class ApiException extends ZohoCrmException
    permits AuthenticationException,
        ScopeException,
        PermissionException,
        NotFoundException,
        InvalidRequestException,
        DuplicateException,
        CapacityException,
        NotAllowedException,
        ItemsFailedException,
        LimitException,
        ServerException,
        RedirectException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  ApiException(Refusal refusal) {
    this(refusal, "");
  }

  /**
   * The server's words, followed by what helps.
   *
   * @param advice what the client itself can say of the cause, before the contract's cure; can be
   *     empty
   */
  ApiException(Refusal refusal, String advice) {
    super(refusal.request(), text(refusal, advice), null);
    this.refusal = refusal;
  }

  private static String text(Refusal refusal, String advice) {
    StringBuilder text = new StringBuilder().append(refusal.status());
    refusal.code().ifPresent(code -> text.append(' ').append(code));
    text.append(", ").append(refusal.message());
    if (!refusal.details().values().isEmpty()) {
      text.append(' ').append(refusal.details());
    }
    long failed = refusal.items().stream().filter(ItemResult.Failed.class::isInstance).count();
    if (failed > 1) {
      text.append(" (the first of ").append(failed).append(" failed items)");
    }
    Stream.of(Optional.of(advice), refusal.code().flatMap(Cures::of).map("What helps: "::concat))
        .flatMap(Optional::stream)
        .filter(sentence -> !sentence.isEmpty())
        .forEach(
            sentence ->
                text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(sentence));
    return text.toString();
  }

  /**
   * The exception of the kind that the answer is.
   *
   * @param refusal an answer outside 2xx and 304; no redirect
   */
  public static ApiException of(Refusal refusal) {
    // Results for single objects say more than any status; 401, 403 and 500 come with them as well.
    if (!refusal.items().isEmpty()) {
      return new ItemsFailedException(refusal);
    }
    return switch (ErrorKind.of(refusal.status(), refusal.code().orElse(""))) {
      case AUTHENTICATION -> new AuthenticationException(refusal);
      case SCOPE -> new ScopeException(refusal);
      case PERMISSION -> new PermissionException(refusal);
      case NOT_FOUND -> new NotFoundException(refusal);
      case DUPLICATE -> new DuplicateException(refusal);
      case CAPACITY -> new CapacityException(refusal);
      case LIMIT -> new LimitException(refusal);
      case NOT_ALLOWED -> new NotAllowedException(refusal);
      case SERVER -> new ServerException(refusal);
      case INVALID_INPUT, REDIRECT -> new InvalidRequestException(refusal);
    };
  }

  /**
   * What the error means for the caller. Each kind has an exception; where nothing was done for
   * single objects ({@link ItemsFailedException}), it is the kind of the first that failed.
   */
  public ErrorKind kind() {
    return ErrorKind.of(status(), code().orElse(""));
  }

  /**
   * What helps, in the words of the contract; empty if the server gave no code, or one that the
   * contract does not list.
   */
  public final Optional<String> cure() {
    return code().flatMap(Cures::of);
  }

  /** HTTP status. */
  public final int status() {
    return refusal.status();
  }

  /**
   * Code of the server, for instance {@code INVALID_DATA}; empty if the body was none of Zoho's, as
   * from a proxy.
   */
  public final Optional<String> code() {
    return refusal.code();
  }

  /**
   * The server's own words; tell errors apart by {@link #code()} and {@link #details()} instead.
   */
  public final String serverMessage() {
    return refusal.message();
  }

  /** Where the fault lies. */
  public final Details details() {
    return refusal.details();
  }

  /** Results for the single objects of the request, if the answer had any. */
  public final List<ItemResult> items() {
    return refusal.items();
  }

  /** Headers of the answer. */
  public final HttpHeaders headers() {
    return refusal.headers();
  }
}
