package io.github.zohocrmcontract.client.errors;

import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ItemResult;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

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
        ItemsFailedException,
        LimitException,
        ServerException,
        RedirectException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  ApiException(Refusal refusal) {
    this(refusal, "");
  }

  /** The server's words, followed by what the client can say of cause and cure. */
  ApiException(Refusal refusal, String advice) {
    super(refusal.request(), text(refusal) + (advice.isEmpty() ? "" : ". " + advice), null);
    this.refusal = refusal;
  }

  private static String text(Refusal refusal) {
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
    return text.toString();
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
