package io.github.zohocrmcontract.stub.users;

/** The kinds of user that a list can be narrowed to. */
public enum UserKind {
  /** Everyone. */
  ALL,
  /** Those who can work. */
  ACTIVE,
  /** Those who were deactivated. */
  DEACTIVATED,
  /** Those who accepted the invitation. */
  CONFIRMED,
  /** Those who did not accept the invitation. */
  NOT_CONFIRMED,
  /** Those who were deleted. */
  DELETED,
  /** Those who can work and accepted the invitation. */
  ACTIVE_CONFIRMED,
  /** Those with the Administrator profile. */
  ADMINISTRATORS,
  /** Those who can work, accepted the invitation and have the Administrator profile. */
  ACTIVE_CONFIRMED_ADMINISTRATORS,
  /** The user who calls. */
  CURRENT
}
