package io.github.zohocrmcontract.stub.testing;

/** Tokens and identifiers of the organisations that the stub starts with. */
public final class Sandbox {

  /** Access token of the organisation of Get Users. */
  public static final String USERS = "sandbox-access-documented-users";

  /** Access token of the organisation of the pages on territories. */
  public static final String TERRITORIES = "sandbox-access-documented-territories";

  /** Access token of the organisation of Transfer and Delete. */
  public static final String TRANSFER = "sandbox-access-documented-transfer";

  /** Access token of the organisation of the pages on territories of records. */
  public static final String RECORDS = "sandbox-access-documented-records";

  /** Access token of the empty organisation. */
  public static final String EMPTY = "sandbox-access-empty";

  /** The territory of the documented requests. */
  public static final String CHENNAI = "431581000000744113";

  /** The first user of the pages on territories. */
  public static final String PATRICIA = "431581000000258001";

  /** The second user of the pages on territories. */
  public static final String SMITH = "431581000000278001";

  /** The super admin of the organisation of Transfer and Delete. */
  public static final String SUPER_ADMIN = "3652397000000186017";

  /** The user whom the documented transfer deletes. */
  public static final String LEAVING = "3652397000001464001";

  /** A user who was deactivated, in the organisation of Transfer and Delete. */
  public static final String INACTIVE = "3652397000001464031";

  /** A user who was deleted, in the organisation of Transfer and Delete. */
  public static final String DELETED = "3652397000001464041";

  /** Someone who is no user of the CRM, in the organisation of Transfer and Delete. */
  public static final String NO_CRM_USER = "3652397000001464051";

  /** The upper of the two territories of Transfer and Delete, the organisation's own. */
  public static final String USA = "3652397000000715341";

  /** The lower of the two territories of Transfer and Delete. */
  public static final String TEXAS = "3652397000007612003";

  /** Who manages it. */
  public static final String MANAGER_OF_TEXAS = "3652397000000281001";

  /** An identifier that no object has. */
  public static final String NOBODY = "999999999999999999";

  private Sandbox() {}
}
