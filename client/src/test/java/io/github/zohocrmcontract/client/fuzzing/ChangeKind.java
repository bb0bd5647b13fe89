package io.github.zohocrmcontract.client.fuzzing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to an answer. Where it has no place for it, nothing is done. */
enum ChangeKind {
  KEY_DROPPED {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      List<Runnable> removals = new ArrayList<>();
      for (ObjectNode object : objects(answer)) {
        for (String key : List.copyOf(object.propertyNames())) {
          removals.add(() -> object.remove(key));
        }
      }
      chosen(removals, place, Runnable::run);
    }
  },
  KEY_RENAMED {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      List<Runnable> renamings = new ArrayList<>();
      for (ObjectNode object : objects(answer)) {
        for (String key : List.copyOf(object.propertyNames())) {
          renamings.add(() -> object.set(text, object.remove(key)));
        }
      }
      chosen(renamings, place, Runnable::run);
    }
  },
  UNKNOWN_KEY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      chosen(objects(answer), place, object -> object.putObject(text).put(text, text));
    }
  },
  NULL {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.nullNode());
    }
  },
  TEXT {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.stringNode(text));
    }
  },
  NUMBER {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.numberNode(text.length() % 2 == 0 ? place : -1 - place));
    }
  },
  FRACTION {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.numberNode(place + 0.5));
    }
  },
  HUGE_NUMBER {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      raw(
          answer,
          place,
          List.of(
                  "9223372036854775808",
                  "1e400",
                  "-1E+2147483647",
                  "9".repeat(900),
                  "9".repeat(5_000))
              .get(text.length() % 5));
    }
  },
  BOOLEAN {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.booleanNode(text.isEmpty()));
    }
  },
  OBJECT {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.objectNode().put(text, place));
    }
  },
  ARRAY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.arrayNode().add(text));
    }
  },
  EMPTY_OBJECT {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.objectNode());
    }
  },
  EMPTY_ARRAY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      set(answer, place, NODES.arrayNode());
    }
  },
  ONE_DEEPER {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      chosen(
          slots(answer),
          place,
          slot -> slot.set().accept(NODES.arrayNode().add(slot.value().deepCopy())));
    }
  },
  NESTED_DEEPLY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      int depth = List.of(20, 499, 501, 20_000).get(text.length() % 4);
      raw(answer, place, "[".repeat(depth) + "]".repeat(depth));
    }
  },
  ENTRY_REPEATED {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      chosen(arrays(answer), place, array -> array.add(array.get(0).deepCopy()));
    }
  },
  NULL_AMONG_ENTRIES {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      chosen(arrays(answer), place, array -> array.insertNull(0));
    }
  },
  ENTRIES_GONE {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      chosen(arrays(answer), place, ArrayNode::removeAll);
    }
  },
  MORE_RECORDS_PROMISED {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      objects(answer)
          .forEach(
              object -> {
                if (object.has("more_records")) {
                  object.put("more_records", true);
                }
              });
    }
  },
  CUT_OFF {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      answer.changeBytes(
          bytes -> Arrays.copyOf(bytes, Math.floorMod(place * 31, Math.max(1, bytes.length))));
    }
  },
  BROKEN_BYTES {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      answer.changeBytes(
          bytes -> {
            byte[] broken = bytes.clone();
            if (broken.length > 0) {
              broken[Math.floorMod(place * 31, broken.length)] = (byte) 0xff;
            }
            return broken;
          });
    }
  },
  OTHER_BODY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      String body =
          List.of("null", "[]", "{}", "7", "\"x\"", "<html>", " ", text, "{} {}", "[[{}]]")
              .get(place % 10);
      answer.changeBytes(bytes -> body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  },
  NO_BODY {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      answer.changeBytes(bytes -> new byte[0]);
    }
  },
  OTHER_STATUS {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      answer.status =
          List.of(
                  200, 201, 202, 203, 206, 207, 299, 300, 302, 400, 401, 403, 404, 409, 418, 429,
                  500, 502, 503, 599)
              .get(place % 20);
    }
  },
  OTHER_TYPE {
    @Override
    void apply(MutatedAnswer answer, int place, String text) {
      answer.contentType =
          List.of(
                  "text/html",
                  "application/json;charset=utf-16",
                  "application/json;charset=nonsense",
                  "x",
                  "")
              .get(place % 5);
    }
  };

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Does it.
   *
   * @param place chooses among the places where it can be done
   */
  abstract void apply(MutatedAnswer answer, int place, String text);

  /** A place of the tree that can hold another value. */
  private record Slot(JsonNode value, Consumer<JsonNode> set) {}

  private static <T> void chosen(List<T> all, int place, Consumer<T> deed) {
    if (!all.isEmpty()) {
      deed.accept(all.get(Math.floorMod(place, all.size())));
    }
  }

  private static void set(MutatedAnswer answer, int place, JsonNode value) {
    chosen(slots(answer), place, slot -> slot.set().accept(value));
  }

  /** Something that a tree cannot hold, written where a value stood. */
  private static void raw(MutatedAnswer answer, int place, String raw) {
    set(answer, place, NODES.stringNode("fuzzed-raw"));
    answer.replace("\"fuzzed-raw\"", raw);
  }

  private static List<Slot> slots(MutatedAnswer answer) {
    List<Slot> slots = new ArrayList<>();
    collect(answer.body, slots);
    return slots;
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        slots.add(new Slot(object.get(key), value -> object.set(key, value)));
        collect(object.get(key), slots);
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        int position = index;
        slots.add(new Slot(array.get(index), value -> array.set(position, value)));
        collect(array.get(index), slots);
      }
    }
  }

  private static List<ObjectNode> objects(MutatedAnswer answer) {
    List<ObjectNode> objects = new ArrayList<>();
    if (answer.body instanceof ObjectNode root) {
      objects.add(root);
    }
    slots(answer)
        .forEach(
            slot -> {
              if (slot.value() instanceof ObjectNode object) {
                objects.add(object);
              }
            });
    return objects;
  }

  private static List<ArrayNode> arrays(MutatedAnswer answer) {
    List<ArrayNode> arrays = new ArrayList<>();
    slots(answer)
        .forEach(
            slot -> {
              if (slot.value() instanceof ArrayNode array && !array.isEmpty()) {
                arrays.add(array);
              }
            });
    return arrays;
  }
}
