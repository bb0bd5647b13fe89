package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.http.Iso8601;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A condition on territories, for lists of them. Only what is documented can be said: {@code
 * TerritoryFilter.name().startsWith("Chennai")}. Where a territory has no manager or parent, it
 * meets every {@code isNot}. A list takes one condition.
 *
 * @param json the condition as it is sent
 */
public record TerritoryFilter(String json) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The territory itself, by its identifier.
   *
   * @return what it can be compared with
   */
  public static ByIdentifier id() {
    return new ByIdentifier("id");
  }

  /**
   * The territory above, by its identifier.
   *
   * @return what it can be compared with
   */
  public static ByIdentifier parent() {
    return new ByIdentifier("reporting_to.id");
  }

  /**
   * The user who manages the territory.
   *
   * @return what it can be compared with
   */
  public static ByIdentifier manager() {
    return new ByIdentifier("manager.id");
  }

  /**
   * The user who made the territory.
   *
   * @return what it can be compared with
   */
  public static ByIdentifier createdBy() {
    return new ByIdentifier("created_by");
  }

  /**
   * The user who last changed the territory.
   *
   * @return what it can be compared with
   */
  public static ByIdentifier modifiedBy() {
    return new ByIdentifier("modified_by");
  }

  /**
   * The name. The documents do not say whether capitals count.
   *
   * @return what it can be compared with
   */
  public static ByText name() {
    return new ByText("name");
  }

  /**
   * When the territory was made, to the second.
   *
   * @return what it can be compared with
   */
  public static ByTime createdTime() {
    return new ByTime("created_time");
  }

  /**
   * When the territory was last changed, to the second.
   *
   * @return what it can be compared with
   */
  public static ByTime modifiedTime() {
    return new ByTime("modified_time");
  }

  /**
   * Territories whose users may only read the records of others.
   *
   * @return the condition
   */
  public static TerritoryFilter readOnly() {
    return of("permission_type", "equal", NODES.stringNode("read_only"));
  }

  /**
   * Territories whose users may change and delete the records of others, too.
   *
   * @return the condition
   */
  public static TerritoryFilter readWriteDelete() {
    return of("permission_type", "equal", NODES.stringNode("read_write_delete"));
  }

  private static TerritoryFilter of(String field, String comparator, JsonNode value) {
    return new TerritoryFilter(
        NODES
            .objectNode()
            .<ObjectNode>set("field", NODES.objectNode().put("api_name", field))
            .put("comparator", comparator)
            .set("value", value)
            .toString());
  }

  /**
   * Compares an identifier. Every method throws {@link IllegalArgumentException} for what is none.
   *
   * @param field what is compared
   */
  public record ByIdentifier(String field) {

    /**
     * It is this one.
     *
     * @param id the identifier
     * @return the condition
     */
    public TerritoryFilter is(String id) {
      return of(field, "equal", NODES.stringNode(Identifiers.require(id)));
    }

    /**
     * It is another one or none.
     *
     * @param id the identifier
     * @return the condition
     */
    public TerritoryFilter isNot(String id) {
      return of(field, "not_equal", NODES.stringNode(Identifiers.require(id)));
    }
  }

  /**
   * Compares text.
   *
   * @param field what is compared
   */
  public record ByText(String field) {

    /**
     * It is this text.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter is(String text) {
      return of(field, "equal", NODES.stringNode(text));
    }

    /**
     * It is another text.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter isNot(String text) {
      return of(field, "not_equal", NODES.stringNode(text));
    }

    /**
     * This text is in it.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter contains(String text) {
      return of(field, "contains", NODES.stringNode(text));
    }

    /**
     * This text is not in it.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter doesNotContain(String text) {
      return of(field, "not_contains", NODES.stringNode(text));
    }

    /**
     * It starts with this text.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter startsWith(String text) {
      return of(field, "starts_with", NODES.stringNode(text));
    }

    /**
     * It ends with this text.
     *
     * @param text the text
     * @return the condition
     */
    public TerritoryFilter endsWith(String text) {
      return of(field, "ends_with", NODES.stringNode(text));
    }
  }

  /**
   * Compares moments, of which parts of a second are cut off. There is no "this moment or later":
   * use {@link #between}.
   *
   * @param field what is compared
   */
  public record ByTime(String field) {

    /**
     * At this moment.
     *
     * @param moment the moment; parts of a second are cut off
     * @return the condition
     */
    public TerritoryFilter at(OffsetDateTime moment) {
      return of(field, "equal", text(moment));
    }

    /**
     * Before this moment.
     *
     * @param moment the moment; parts of a second are cut off
     * @return the condition
     */
    public TerritoryFilter before(OffsetDateTime moment) {
      return of(field, "less_than", text(moment));
    }

    /**
     * At this moment or before.
     *
     * @param moment the moment; parts of a second are cut off
     * @return the condition
     */
    public TerritoryFilter atOrBefore(OffsetDateTime moment) {
      return of(field, "less_equal", text(moment));
    }

    /**
     * After this moment.
     *
     * @param moment the moment; parts of a second are cut off
     * @return the condition
     */
    public TerritoryFilter after(OffsetDateTime moment) {
      return of(field, "greater_than", text(moment));
    }

    /**
     * From one moment until another, presumably with both.
     *
     * @param from the first moment
     * @param until the last moment
     * @return the condition
     */
    public TerritoryFilter between(OffsetDateTime from, OffsetDateTime until) {
      return of(field, "between", NODES.arrayNode().add(text(from)).add(text(until)));
    }

    private static JsonNode text(OffsetDateTime moment) {
      return NODES.stringNode(new Iso8601().expand(moment));
    }
  }
}
