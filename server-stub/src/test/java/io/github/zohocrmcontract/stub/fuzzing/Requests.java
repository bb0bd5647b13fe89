package io.github.zohocrmcontract.stub.fuzzing;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Good requests, and requests with one or two things wrong. */
final class Requests {

  private static final int MOST_MUTATIONS = 2;
  private static final int LARGEST_PLACE = 400;

  /** What takes long is done more seldom. */
  private static final List<Kind> SELDOM =
      List.of(
          BodyKind.NEARLY_A_MEGABYTE,
          BodyKind.NEARLY_A_MEGABYTE_AT_A_PLACE,
          BodyKind.A_MEGABYTE_OF_ENTRIES,
          BodyKind.TEN_MEGABYTES,
          BodyKind.LONG_TEXT_AT_A_PLACE,
          WireKind.SLOWLY);

  private static final int OFTEN = 12;

  /** Where every constraint is, so more than one place in the list. */
  private static final int MOST_OFTEN = 60;

  private Requests() {}

  static Arbitrary<FuzzedRequest> any(List<Base> bases) {
    return Combinators.combine(Arbitraries.of(bases), mutation().list().ofMaxSize(MOST_MUTATIONS))
        .as(FuzzedRequest::new);
  }

  /** All kinds there are. */
  static List<Kind> kinds() {
    return Stream.<Kind[]>of(
            TargetKind.values(), BodyKind.values(), HeaderKind.values(), WireKind.values())
        .flatMap(Stream::of)
        .toList();
  }

  private static Arbitrary<Mutation> mutation() {
    List<Tuple.Tuple2<Integer, Kind>> weighed =
        kinds().stream().map(kind -> Tuple.of(weight(kind), kind)).toList();
    return Combinators.combine(
            Arbitraries.frequency(weighed),
            Arbitraries.integers().between(0, LARGEST_PLACE),
            Texts.any())
        .as(Mutation::new);
  }

  private static int weight(Kind kind) {
    if (kind == BodyKind.CONSTRAINT_BROKEN || kind == TargetKind.CONSTRAINT_BROKEN) {
      return MOST_OFTEN;
    }
    return SELDOM.contains(kind) ? 1 : OFTEN;
  }
}
