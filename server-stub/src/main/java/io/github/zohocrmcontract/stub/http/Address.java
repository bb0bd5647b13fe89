package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.PathTemplate;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a request to the API says.
 *
 * @param version the version in it
 * @param path what follows the version
 * @param template the path of the contract that it matches, if there is one
 * @param values the values of that path's parameters by their position after the version
 */
record Address(
    String version,
    String path,
    Optional<PathTemplate> template,
    Map<Integer, PathTemplate.PathValue> values) {

  /** What the addresses of the API begin with. */
  static final String BASE = "/crm/";

  private static final Pattern API_PATH = Pattern.compile(BASE + "([^/]+)(/.*)");

  /** As the page on taking territories from a user spells it, and no other page. */
  private static final Pattern CAPITAL_USERS =
      Pattern.compile("^/Users(/[^/]+/territories(?:/[^/]+)?)$");

  private static final String MODULE = "module_api_name";

  /** Nobody changes the values: calls with the same address share them. */
  Address {
    values = Collections.unmodifiableMap(values);
  }

  /**
   * Reads an address.
   *
   * @param uri the path of the request as it was sent
   * @throws Refusal if it is none of the API
   */
  static Address of(String uri, Contract contract) {
    Matcher api = API_PATH.matcher(decoded(uri));
    if (!api.matches()) {
      throw Refusal.of(Errors.invalidUrlPattern());
    }
    String path = CAPITAL_USERS.matcher(api.group(2)).replaceFirst("/users$1");
    Optional<PathTemplate> template = contract.match(path);
    return new Address(
        api.group(1), path, template, template.map(each -> each.values(path)).orElseGet(Map::of));
  }

  /**
   * What follows the version in the path of a request as it was sent; all of it if there is none.
   */
  static String withoutVersion(String uri) {
    int end = uri.startsWith(BASE) ? uri.indexOf('/', BASE.length()) : -1;
    return end > BASE.length() ? uri.substring(end) : uri;
  }

  /** The module of records that it is about, if it is about one. */
  Optional<String> module() {
    for (PathTemplate.PathValue value : values.values()) {
      if (value.name().equals(MODULE)) {
        return Optional.of(value.value());
      }
    }
    return Optional.empty();
  }

  /** Other spellings of the same URL mean the same; the container refuses a hidden slash. */
  private static String decoded(String uri) {
    try {
      return UriUtils.decode(uri, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      throw Refusal.of(Errors.invalidUrlPattern());
    }
  }
}
