package io.github.zohocrmcontract.spec.generation;

import java.util.Locale;

/**
 * How a language spells the names of properties. A generator takes names from its settings as they
 * are, so a name in the wrong style is not only ugly: in Go a small first letter hides the key.
 */
enum NameStyle {
  /** {@code currentShift}, as the shared names are written. */
  LOWER_CAMEL {
    @Override
    String spell(String lowerCamel) {
      return lowerCamel;
    }
  },
  /** {@code CurrentShift}. */
  UPPER_CAMEL {
    @Override
    String spell(String lowerCamel) {
      return lowerCamel.substring(0, 1).toUpperCase(Locale.ROOT) + lowerCamel.substring(1);
    }
  },
  /** {@code current_shift}. */
  SNAKE {
    @Override
    String spell(String lowerCamel) {
      return lowerCamel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
  };

  /** Spells a name that is written as {@code currentShift} in this style. */
  abstract String spell(String lowerCamel);

  /**
   * @param name as settings say it: {@code lowerCamel}, {@code UpperCamel} or {@code snake_case}
   */
  static NameStyle of(String name) {
    return switch (name) {
      case "lowerCamel" -> LOWER_CAMEL;
      case "UpperCamel" -> UPPER_CAMEL;
      case "snake_case" -> SNAKE;
      default ->
          throw new IllegalArgumentException(
              "nameStyle is \"" + name + "\"; write lowerCamel, UpperCamel or snake_case.");
    };
  }
}
