package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.Parameter;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;

/** Holds a parameter of the query or a header to the contract. */
final class ParameterCheck {

  private static final int LAST_YEAR = 9999;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  /**
   * Holds all parameters of a request to what the operation takes, those in its path aside. Read
   * its body first: asking the container for parameters makes it read the body as a form.
   *
   * @throws Refusal if the contract does not allow one
   */
  void check(Operation operation, HttpServletRequest request) {
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.place().equals("path")) {
        check(parameter, value(request, parameter));
      }
    }
  }

  private static String value(HttpServletRequest request, Parameter parameter) {
    if (parameter.place().equals("header")) {
      String header = request.getHeader(parameter.name());
      return header == null ? "" : header;
    }
    try {
      String[] values = request.getParameterValues(parameter.name());
      return values == null ? "" : String.join(",", values);
    } catch (InvalidParameterException undecodable) {
      throw Refusal.of(Errors.invalidRequest());
    }
  }

  /** An empty value counts as none. */
  private void check(Parameter parameter, String value) {
    if (value.isEmpty()) {
      if (parameter.required()) {
        throw Refusal.of(Errors.parameterMissing(parameter.name()));
      }
      return;
    }
    Schema schema = parameter.schema();
    switch (schema.type().orElse("string")) {
      case "integer" -> checkInteger(parameter.name(), schema, value);
      case "array" -> checkList(parameter.name(), schema, value);
      case "boolean" -> checkBoolean(parameter.name(), value);
      default -> checkText(parameter.name(), schema, value);
    }
  }

  private void checkInteger(String name, Schema schema, String value) {
    if (!INTEGER.matcher(value).matches()) {
      throw Refusal.of(Errors.parameterOfWrongType(name, "integer"));
    }
    long number = Long.parseLong(value);
    if (schema.minimum().isPresent() && number < schema.minimum().getAsLong()) {
      throw Refusal.of(Errors.parameterTooSmall(name));
    }
    long maximum = schema.maximum().orElse(Integer.MAX_VALUE);
    if (number > maximum) {
      throw Refusal.of(Errors.parameterTooLarge(name, maximum));
    }
  }

  private void checkBoolean(String name, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.of(Errors.parameterOfWrongType(name, "boolean"));
    }
  }

  private void checkList(String name, Schema schema, String value) {
    // Spaces around a comma are taken: one of Zoho's own pages shows one.
    List<String> entries = Arrays.stream(value.split(",", -1)).map(String::trim).toList();
    if (schema.maximumItems().isPresent() && entries.size() > schema.maximumItems().getAsInt()) {
      throw Refusal.of(tooMany(name, schema, schema.maximumItems().getAsInt()));
    }
    Set<String> allowed = schema.items().allowedValues();
    for (String entry : entries) {
      if (!allowed.isEmpty() && !allowed.contains(entry)) {
        throw Refusal.of(Errors.parameterNotAllowed(name));
      }
      boolean impossible = schema.items().isIdentifier() && !Identifiers.isPossible(entry);
      if (impossible || !matches(schema.items(), entry)) {
        throw Refusal.of(Errors.parameterNoIdentifier(name));
      }
    }
  }

  private static ZohoError tooMany(String name, Schema schema, int most) {
    boolean inGeneralWords = schema.tooManyCode().filter("INVALID_REQUEST"::equals).isPresent();
    return inGeneralWords ? Errors.invalidRequest() : Errors.parameterTooLong(name, most);
  }

  private void checkText(String name, Schema schema, String value) {
    if (!schema.allowedValues().isEmpty() && !schema.allowedValues().contains(value)) {
      throw Refusal.of(Errors.parameterNotAllowed(name));
    }
    if (schema.format().filter("date-time"::equals).isPresent() && !isDateTime(value)) {
      throw Refusal.of(Errors.parameterOfWrongType(name, "datetime"));
    }
    boolean identifier = schema.isIdentifier();
    if (!matches(schema, value) || identifier && !Identifiers.isPossible(value)) {
      throw Refusal.of(
          identifier ? Errors.parameterNoIdentifier(name) : Errors.parameterNotAllowed(name));
    }
  }

  /**
   * Years of four digits only, as RFC 3339 has them; what Java reads besides, no database counts.
   */
  private static boolean isDateTime(String value) {
    try {
      int year = OffsetDateTime.parse(value).getYear();
      return year >= 0 && year <= LAST_YEAR;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static boolean matches(Schema schema, String value) {
    return schema.pattern().map(pattern -> pattern.matcher(value).find()).orElse(true);
  }
}
