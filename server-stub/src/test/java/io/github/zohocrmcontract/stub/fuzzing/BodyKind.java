package io.github.zohocrmcontract.stub.fuzzing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to a body. */
enum BodyKind implements Kind {
  CONSTRAINT_BROKEN {
    @Override
    public void apply(Draft draft, int place, String text) {
      List<Breach> breaches = BodyConstraints.of(draft);
      if (!breaches.isEmpty()) {
        Mutation.chosen(breaches, place).deed().run();
      }
    }
  },
  TEXT_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode(text));
    }
  },
  UNKNOWN_KEY {
    @Override
    public void apply(Draft draft, int place, String text) {
      object(draft, place).ifPresent(object -> object.put(text, text));
    }
  },
  DEEP_UNKNOWN_KEY {
    @Override
    public void apply(Draft draft, int place, String text) {
      object(draft, place)
          .ifPresent(object -> object.putArray("Own").addObject().putArray(text).add(text));
    }
  },
  KEY_DROPPED {
    @Override
    public void apply(Draft draft, int place, String text) {
      object(draft, place)
          .filter(object -> !object.isEmpty())
          .ifPresent(
              object -> object.remove(Mutation.chosen(List.copyOf(object.propertyNames()), place)));
    }
  },
  NULL_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.nullNode());
    }
  },
  EMPTY_TEXT_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode(""));
    }
  },
  EMPTY_OBJECT_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.objectNode());
    }
  },
  EMPTY_ARRAY_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.arrayNode());
    }
  },
  BOOLEAN_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.booleanNode(text.isEmpty()));
    }
  },
  HUGE_NUMBER_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      number(
          draft,
          place,
          Mutation.chosen(
              List.of(
                  "9223372036854775808",
                  "-9223372036854775809",
                  "1e400",
                  "-1E+2147483647",
                  "1e-2147483648",
                  "9".repeat(900),
                  "9".repeat(5000),
                  "0." + "1".repeat(900)),
              text.length()));
    }
  },
  NUMBER_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.numberNode(place * (text.length() % 2 == 0 ? 1 : -1)));
    }
  },
  NO_NUMBER_OF_JSON_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      number(
          draft,
          place,
          Mutation.chosen(
              List.of("NaN", "-Infinity", "01", "+1", "0x1", "1.", "- 1"), text.length()));
    }
  },
  NESTED_DEEPLY {
    @Override
    public void apply(Draft draft, int place, String text) {
      int depth = Mutation.chosen(List.of(20, 400, 499, 600, 20_000), text.length());
      number(draft, place, "[".repeat(depth) + "1" + "]".repeat(depth));
    }
  },
  OBJECTS_NESTED_DEEPLY {
    @Override
    public void apply(Draft draft, int place, String text) {
      int depth = Mutation.chosen(List.of(20, 400, 499, 600, 20_000), text.length());
      number(draft, place, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }
  },
  ENTRY_REPEATED {
    @Override
    public void apply(Draft draft, int place, String text) {
      arrays(draft).stream()
          .filter(array -> !array.isEmpty())
          .findFirst()
          .ifPresent(array -> array.add(array.get(0).deepCopy()));
    }
  },
  KEY_DUPLICATED {
    @Override
    public void apply(Draft draft, int place, String text) {
      object(draft, place)
          .filter(object -> !object.isEmpty())
          .ifPresent(
              object -> {
                String key = Mutation.chosen(List.copyOf(object.propertyNames()), place);
                object.set("fuzzed-twin", object.get(key).deepCopy());
                draft.bodyChanges.add(bytes -> replaced(bytes, "\"fuzzed-twin\"", quoted(key)));
              });
    }
  },
  IDENTIFIER_OF_ANOTHER_ORGANISATION {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode(Mutation.chosen(OtherOrganisation.identifiers(), place)));
    }
  },
  EVERY_IDENTIFIER_OF_ANOTHER_ORGANISATION {
    @Override
    public void apply(Draft draft, int place, String text) {
      String other = Mutation.chosen(OtherOrganisation.identifiers(), place);
      draft.bodyChanges.add(
          bytes ->
              utf8(
                  new String(bytes, StandardCharsets.UTF_8)
                      .replaceAll("\"[0-9]{15,19}\"", "\"" + other + "\"")));
    }
  },
  IDENTIFIER_OF_NOBODY {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode("999999999999999999"));
    }
  },
  NONE {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyChanges.add(bytes -> new byte[0]);
    }
  },
  JUNK {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      draft.bodyChanges.add(bytes -> utf8(text));
    }
  },
  NO_OBJECT {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      String other =
          Mutation.chosen(List.of("null", "[]", "[{}]", "7", "\"text\"", "true", " "), place);
      draft.bodyChanges.add(bytes -> utf8(other));
    }
  },
  CUT_OFF {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      draft.bodyChanges.add(
          bytes -> Arrays.copyOf(bytes, Math.floorMod(place * 31, Math.max(1, bytes.length))));
    }
  },
  SOMETHING_AFTER_THE_END {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      draft.bodyChanges.add(bytes -> joined(bytes, utf8(place % 2 == 0 ? " {}" : text)));
    }
  },
  RAW_UTF_8 {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.escaped = false;
      set(draft, place, NODES.stringNode(text));
    }
  },
  UTF_16 {
    @Override
    public void apply(Draft draft, int place, String text) {
      recode(draft, StandardCharsets.UTF_16);
    }
  },
  UTF_32 {
    @Override
    public void apply(Draft draft, int place, String text) {
      recode(draft, Charset.forName("UTF-32BE"));
    }
  },
  LATIN_1 {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.escaped = false;
      set(draft, place, NODES.stringNode("\u00e4\u00f6\u00fc\u00ff"));
      recode(draft, StandardCharsets.ISO_8859_1);
    }
  },
  BROKEN_UTF_8 {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode("fuzzed-hole"));
      byte[] broken =
          Mutation.chosen(
              List.of(
                  new byte[] {(byte) 0xc0, (byte) 0x80},
                  new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                  new byte[] {(byte) 0xff},
                  new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                  new byte[] {(byte) 0xe2, (byte) 0x82}),
              text.length());
      draft.bodyChanges.add(
          bytes ->
              new String(bytes, StandardCharsets.ISO_8859_1)
                  .replace("fuzzed-hole", new String(broken, StandardCharsets.ISO_8859_1))
                  .getBytes(StandardCharsets.ISO_8859_1));
    }
  },
  BYTE_ORDER_MARK {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      draft.bodyChanges.add(bytes -> joined(utf8("\ufeff"), bytes));
    }
  },
  LONG_TEXT_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      set(draft, place, NODES.stringNode((text + "x").repeat(2_000)));
    }
  },
  /** The most that is read, all of it in one key that the contract does not know. */
  NEARLY_A_MEGABYTE {
    @Override
    public void apply(Draft draft, int place, String text) {
      int left = 1024 * 1024 - draft.bodyBytes().length - 100;
      object(draft, place).ifPresent(object -> object.put("Own", "x".repeat(Math.max(0, left))));
    }
  },
  /** The same, in one text that the contract may know. */
  NEARLY_A_MEGABYTE_AT_A_PLACE {
    @Override
    public void apply(Draft draft, int place, String text) {
      int left = 1024 * 1024 - draft.bodyBytes().length - 100;
      set(draft, place, NODES.stringNode("x".repeat(Math.max(0, left))));
    }
  },
  A_MEGABYTE_OF_ENTRIES {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      List<ArrayNode> arrays = arrays(draft);
      if (!arrays.isEmpty()) {
        ArrayNode array = Mutation.chosen(arrays, place);
        for (int index = 0; index < 300_000; index++) {
          array.add(NODES.objectNode());
        }
      }
    }
  },
  TEN_MEGABYTES {
    @Override
    public void apply(Draft draft, int place, String text) {
      draft.bodyToChange();
      draft.bodyChanges.add(bytes -> joined(bytes, utf8(" ".repeat(10 * 1024 * 1024))));
    }
  };

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A place of the tree that can hold another value. */
  private record Slot(Consumer<JsonNode> set) {}

  private static void set(Draft draft, int place, JsonNode value) {
    List<Slot> slots = new ArrayList<>();
    collect(draft.bodyToChange(), slots);
    if (!slots.isEmpty()) {
      Mutation.chosen(slots, place).set().accept(value);
    }
  }

  /** Something that a tree cannot hold, written where a value stood. */
  private static void number(Draft draft, int place, String raw) {
    set(draft, place, NODES.stringNode("fuzzed-number"));
    draft.bodyChanges.add(bytes -> replaced(bytes, "\"fuzzed-number\"", raw));
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        slots.add(new Slot(value -> object.set(key, value)));
        collect(object.get(key), slots);
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < Math.min(array.size(), 100); index++) {
        int position = index;
        slots.add(new Slot(value -> array.set(position, value)));
        collect(array.get(index), slots);
      }
    }
  }

  private static Optional<ObjectNode> object(Draft draft, int place) {
    List<ObjectNode> objects = new ArrayList<>();
    objects(draft.bodyToChange(), objects);
    return objects.isEmpty() ? Optional.empty() : Optional.of(Mutation.chosen(objects, place));
  }

  private static void objects(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (objects.size() < 100) {
      node.values().forEach(below -> objects(below, objects));
    }
  }

  private static List<ArrayNode> arrays(Draft draft) {
    List<ArrayNode> arrays = new ArrayList<>();
    draft.bodyToChange().values().stream()
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .forEach(arrays::add);
    return arrays;
  }

  private static void recode(Draft draft, Charset charset) {
    draft.bodyToChange();
    draft.bodyChanges.add(bytes -> new String(bytes, StandardCharsets.UTF_8).getBytes(charset));
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    return utf8(new String(bytes, StandardCharsets.UTF_8).replace(from, to));
  }

  private static String quoted(String key) {
    return NODES.stringNode(key).toString();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
