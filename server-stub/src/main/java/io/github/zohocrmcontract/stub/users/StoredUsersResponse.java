package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** An answer with users whose text is written as it is stored. It has no models of them. */
final class StoredUsersResponse extends UsersResponse implements JacksonSerializable {

  private final List<StoredUser> stored;
  private final Optional<Info> page;

  StoredUsersResponse(List<StoredUser> stored, Optional<Info> page) {
    this.stored = stored;
    this.page = page;
  }

  @Override
  public void serialize(JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeName("users");
    json.writeStartArray();
    stored.forEach(user -> json.writeRawValue(user.json()));
    json.writeEndArray();
    page.ifPresent(
        info -> {
          json.writeName("info");
          context.writeValue(json, info);
        });
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }
}
