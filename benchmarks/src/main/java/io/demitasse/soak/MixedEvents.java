package io.demitasse.soak;

import java.nio.charset.StandardCharsets;

/** What an environment is given, and whether its answer is right. */
interface MixedEvents {
  /** The first word says of which kind it is. */
  String id(long number);

  byte[] body(String id);

  /** What is wrong with an answer; empty if nothing is. */
  String check(String id, boolean error, byte[] answer);

  /** One kind after the other, with the heap in use from time to time. */
  final class OfAllKinds implements MixedEvents {
    private static final String[] KINDS = {"stream", "map", "record", "event", "streamed", "map"};
    private static final int FAILING = 100;
    private static final String ORDER = "{\"id\":\"o-1\",\"items\":[\"a\",\"b\"],\"total\":12.5}";
    private static final String MAP =
        "{\"name\":\"é\",\"list\":[1,2.5,null,true],\"deep\":{\"a\":{\"b\":\"c\"}}}";
    private static final String SQS =
        "{\"Records\":[{\"messageId\":\"m\",\"body\":\"b\",\"attributes\":{\"a\":\"1\"},"
            + "\"messageAttributes\":{},\"eventSource\":\"aws:sqs\",\"awsRegion\":\"us-east-1\"}]}";

    private final long heapEvery;

    OfAllKinds(long heapEvery) {
      this.heapEvery = heapEvery;
    }

    @Override
    public String id(long number) {
      if (number % heapEvery == heapEvery - 1) {
        return "heap-" + number;
      }
      return (number % FAILING == 0 ? "failing" : KINDS[(int) (number % KINDS.length)])
          + "-"
          + number;
    }

    @Override
    public byte[] body(String id) {
      String kind = id.substring(0, id.indexOf('-'));
      return switch (kind) {
        case "record" -> bytes(ORDER);
        case "event" -> bytes(SQS);
        default -> bytes(MAP);
      };
    }

    @Override
    public String check(String id, boolean error, byte[] answer) {
      String kind = id.substring(0, id.indexOf('-'));
      String text = new String(answer, StandardCharsets.UTF_8);
      boolean right =
          switch (kind) {
            case "stream", "map" -> text.equals(MAP);
            case "record" -> text.equals(ORDER);
            case "event" -> text.equals("1");
            case "streamed" -> text.equals("part part part ");
            case "failing" -> error && text.contains("as agreed");
            case "heap" -> text.matches("\\d+");
            default -> false;
          };
      return right && error == kind.equals("failing") ? "" : id + " was answered with " + text;
    }
  }

  /** All alike, for a handler that waits. */
  final class Slow implements MixedEvents {
    @Override
    public String id(long number) {
      return "slow-" + number;
    }

    @Override
    public byte[] body(String id) {
      return bytes("{\"a\":1}");
    }

    @Override
    public String check(String id, boolean error, byte[] answer) {
      String text = new String(answer, StandardCharsets.UTF_8);
      return !error && text.equals("\"slow\"") ? "" : id + " was answered with " + text;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
