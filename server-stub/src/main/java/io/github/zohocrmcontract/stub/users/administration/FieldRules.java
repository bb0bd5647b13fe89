package io.github.zohocrmcontract.stub.users.administration;

import static io.github.zohocrmcontract.stub.users.administration.Places.key;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which values the fields of a user take, whoever sets them. */
final class FieldRules {

  private static final String NUMBER_SEPARATOR = "number_separator";
  private static final String DECIMAL_SEPARATOR = "decimal_separator";
  private static final String TIME_ZONE = "time_zone";
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern NAME_FORMAT =
      Pattern.compile(
          "(?!.*(Salutation|First Name|Last Name).*\\1)"
              + "(Salutation|First Name|Last Name)(,(Salutation|First Name|Last Name)){2}");
  private static final Set<String> SORT_ORDERS =
      Set.of("First Name,Last Name", "Last Name,First Name");
  private static final Map<String, String> SEPARATORS =
      Map.of("comma", "Comma", "period", "Period", "space", "Space", "none", "None");
  private static final Set<String> OF_DECIMALS = Set.of("comma", "period");
  private static final Pattern SCRIPT = Pattern.compile("<(/?)script\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Most characters of all that is kept of a user, keys that the contract does not know among them.
   * The rest of what the table holds is left for the names of others that stand in it.
   */
  private static final int MOST_CHARACTERS = 900_000;

  private FieldRules() {}

  /**
   * Looks at each value for itself.
   *
   * @throws Refusal if one cannot be
   */
  static void check(ObjectNode fields) {
    check(
        fields,
        "email",
        FieldRules::isEmail,
        "Invalid Email Id. Please choose a different email id");
    check(fields, TIME_ZONE, FieldRules::isTimeZone, "Give a proper time zone value");
    check(
        fields,
        NUMBER_SEPARATOR,
        text -> SEPARATORS.containsKey(text.toLowerCase(Locale.ROOT)),
        "Invalid data. Valid values are comma/space/period/none.");
    check(
        fields,
        DECIMAL_SEPARATOR,
        text -> OF_DECIMALS.contains(text.toLowerCase(Locale.ROOT)),
        "Invalid data. Valid values are Comma/Period (Not case-sensitive)");
    check(
        fields,
        "name_format__s",
        text -> NAME_FORMAT.matcher(text).matches(),
        "Valid name format should be given");
    check(
        fields,
        "sort_order_preference__s",
        SORT_ORDERS::contains,
        "Valid sort order preference should be given");
    check(
        fields, "signature", FieldRules::closesScripts, "Unclosed Script tags found in signature.");
  }

  private static void check(
      ObjectNode fields, String name, Predicate<String> rule, String message) {
    JsonNode value = fields.path(name);
    if (value.isString() && !rule.test(value.stringValue())) {
      throw Places.refuse(Errors.invalidData(key(name), message));
    }
  }

  /**
   * Looks at what a user would be like as a whole.
   *
   * @throws Refusal if that cannot be
   */
  static void checkWhole(ObjectNode document) {
    if (isBlank(document, "first_name") && isBlank(document, "last_name")) {
      throw Places.refuse(UserErrors.nameMissing(key("last_name")));
    }
    JsonNode ofNumbers = document.path(NUMBER_SEPARATOR);
    if (ofNumbers.isString() && ofNumbers.equals(document.path(DECIMAL_SEPARATOR))) {
      Map<String, Object> details = new LinkedHashMap<>(key(NUMBER_SEPARATOR));
      details.put("mapped_field", key(DECIMAL_SEPARATOR));
      throw Places.refuse(UserErrors.separatorsEqual(details));
    }
    if (document.toString().length() > MOST_CHARACTERS) {
      throw Refusal.of(Errors.bodyTooLarge());
    }
  }

  /** Sets the fields, and what follows from them. */
  static void apply(ObjectNode fields, ObjectNode document, Instant now) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      boolean separator =
          field.getKey().equals(NUMBER_SEPARATOR) || field.getKey().equals(DECIMAL_SEPARATOR);
      document.set(
          field.getKey(),
          separator
              ? document.stringNode(
                  SEPARATORS.get(field.getValue().stringValue().toLowerCase(Locale.ROOT)))
              : field.getValue());
    }
    if (fields.has(TIME_ZONE)) {
      // As in the samples: summer time does not count.
      document.put(
          "offset",
          ZoneId.of(document.get(TIME_ZONE).stringValue())
                  .getRules()
                  .getStandardOffset(now)
                  .getTotalSeconds()
              * 1000);
    }
    document.put("full_name", fullName(document));
  }

  private static String fullName(ObjectNode document) {
    String first = document.path("first_name").asString("");
    String last = document.path("last_name").asString("");
    String format = document.path("name_format__s").asString("");
    boolean lastFirst =
        format.contains("Last Name") && format.indexOf("Last Name") < format.indexOf("First Name");
    return (lastFirst ? last + " " + first : first + " " + last).trim();
  }

  private static boolean isBlank(ObjectNode document, String name) {
    return document.path(name).asString("").isBlank();
  }

  private static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  private static boolean isTimeZone(String text) {
    // Names only: offsets such as +05:30 are zones of Java, but none that Zoho lists.
    return ZoneId.getAvailableZoneIds().contains(text);
  }

  private static boolean closesScripts(String text) {
    int open = 0;
    Matcher tags = SCRIPT.matcher(text);
    while (tags.find()) {
      open = tags.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
    }
    return open == 0;
  }
}
