package io.github.zohocrmcontract.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What a program without the client would write to read a page of users: records, and no more. */
record RawUsers(List<RawUser> users, Info info) {

  record Info(
      @JsonProperty("per_page") int perPage,
      int count,
      int page,
      @JsonProperty("more_records") boolean moreRecords) {}

  record Reference(String id, String name) {}

  record RawUser(
      @JsonProperty("id") String id,
      @JsonProperty("email") String email,
      @JsonProperty("first_name") String firstName,
      @JsonProperty("last_name") String lastName,
      @JsonProperty("full_name") String fullName,
      @JsonProperty("name") String name,
      @JsonProperty("alias") String alias,
      @JsonProperty("role") Reference role,
      @JsonProperty("profile") Reference profile,
      @JsonProperty("Reporting_To") Map<String, Object> reportingTo,
      @JsonProperty("created_by") Map<String, Object> createdBy,
      @JsonProperty("Created_By") Map<String, Object> createdByCapital,
      @JsonProperty("created_time") OffsetDateTime createdTime,
      @JsonProperty("Created_Time") OffsetDateTime createdTimeCapital,
      @JsonProperty("Modified_By") Map<String, Object> modifiedBy,
      @JsonProperty("Modified_Time") OffsetDateTime modifiedTime,
      @JsonProperty("status") String status,
      @JsonProperty("status_reason__s") String statusReasonS,
      @JsonProperty("type__s") String typeS,
      @JsonProperty("category") String category,
      @JsonProperty("confirm") Boolean confirm,
      @JsonProperty("zuid") String zuid,
      @JsonProperty("ezuid") String ezuid,
      @JsonProperty("Isonline") Boolean isonline,
      @JsonProperty("microsoft") Boolean microsoft,
      @JsonProperty("sandboxDeveloper") Boolean sandboxDeveloper,
      @JsonProperty("personal_account") Boolean personalAccount,
      @JsonProperty("language") String language,
      @JsonProperty("locale") String locale,
      @JsonProperty("country_locale") String countryLocale,
      @JsonProperty("country") String country,
      @JsonProperty("state") String state,
      @JsonProperty("city") String city,
      @JsonProperty("street") String street,
      @JsonProperty("zip") String zip,
      @JsonProperty("phone") String phone,
      @JsonProperty("mobile") String mobile,
      @JsonProperty("fax") String fax,
      @JsonProperty("website") String website,
      @JsonProperty("dob") String dob,
      @JsonProperty("signature") String signature,
      @JsonProperty("time_zone") String timeZone,
      @JsonProperty("offset") Integer offset,
      @JsonProperty("date_format") String dateFormat,
      @JsonProperty("time_format") String timeFormat,
      @JsonProperty("number_separator") String numberSeparator,
      @JsonProperty("decimal_separator") String decimalSeparator,
      @JsonProperty("name_format__s") String nameFormatS,
      @JsonProperty("sort_order_preference__s") String sortOrderPreferenceS,
      @JsonProperty("sort_order_preference") String sortOrderPreference,
      @JsonProperty("Currency") String currency,
      @JsonProperty("default_tab_group") String defaultTabGroup,
      @JsonProperty("customize_info") Map<String, Object> customizeInfo,
      @JsonProperty("theme") Map<String, Object> theme,
      @JsonProperty("$current_shift") Reference currentShift,
      @JsonProperty("$next_shift") Reference nextShift,
      @JsonProperty("$shift_effective_from") String shiftEffectiveFrom,
      @JsonProperty("image_link") String imageLink,
      @JsonProperty("imap_status") Boolean imapStatus,
      @JsonProperty("ntc_notification_type") List<Object> ntcNotificationType,
      @JsonProperty("ntc_enabled") Boolean ntcEnabled,
      @JsonProperty("rtl_enabled") Boolean rtlEnabled,
      @JsonProperty("telephony_enabled") Boolean telephonyEnabled,
      @JsonProperty("Tag") List<Object> tag,
      @JsonProperty("share_among_subordinates") Boolean shareAmongSubordinates,
      @JsonProperty("distance_preference__s") String distancePreferenceS,
      @JsonProperty("Status_Updated_By__s") Map<String, Object> statusUpdatedByS,
      @JsonProperty("Status_Updated_Time__s") OffsetDateTime statusUpdatedTimeS,
      @JsonProperty("Confirmed_Time__s") OffsetDateTime confirmedTimeS,
      @JsonProperty("Invited_Time__s") OffsetDateTime invitedTimeS,
      @JsonProperty("Invited_By__s") Map<String, Object> invitedByS) {}
}
