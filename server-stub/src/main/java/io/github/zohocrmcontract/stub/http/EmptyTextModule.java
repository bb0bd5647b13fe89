package io.github.zohocrmcontract.stub.http;

import org.openapitools.jackson.nullable.JsonNullable;
import org.openapitools.jackson.nullable.JsonNullableJackson3Deserializer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ReferenceType;

/**
 * Keeps text that is empty where any JSON may stand. The library's own reader takes it for a key
 * that was left out, so that an empty role would be a role that stays as it is.
 */
final class EmptyTextModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new OfAnyJson());
  }

  private static final class OfAnyJson extends Deserializers.Base {

    @Override
    public ValueDeserializer<?> findReferenceDeserializer(
        ReferenceType type,
        DeserializationConfig config,
        BeanDescription.Supplier description,
        TypeDeserializer typeDeserializer,
        ValueDeserializer<?> deserializer) {
      return type.hasRawClass(JsonNullable.class)
              && type.getReferencedType().hasRawClass(Object.class)
          ? new Reader(type, null, typeDeserializer, deserializer)
          : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return type.equals(JsonNullable.class);
    }
  }

  private static final class Reader extends JsonNullableJackson3Deserializer {

    Reader(
        JavaType type,
        ValueInstantiator instantiator,
        TypeDeserializer typeDeserializer,
        ValueDeserializer<?> deserializer) {
      super(type, instantiator, typeDeserializer, deserializer);
    }

    @Override
    public JsonNullable<Object> deserialize(JsonParser parser, DeserializationContext context) {
      return parser.currentToken() == JsonToken.VALUE_STRING
          ? JsonNullable.of(parser.getString())
          : super.deserialize(parser, context);
    }

    @Override
    protected ReferenceTypeDeserializer<JsonNullable<Object>> withResolved(
        TypeDeserializer typeDeserializer, ValueDeserializer<?> deserializer) {
      return new Reader(_fullType, _valueInstantiator, typeDeserializer, deserializer);
    }
  }
}
