package io.demitasse.layer.doctor.need;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** The parameters that a method may have to be a handler. */
final class HandlerParameters {
  private static final String CONTEXT = "Lcom/amazonaws/services/lambda/runtime/Context;";
  private static final String INPUT = "Ljava/io/InputStream;";
  private static final String OUTPUT = "Ljava/io/OutputStream;";
  private static final String STREAM = "Lio/demitasse/ResponseStream;";

  private HandlerParameters() {}

  /** Nothing, the event, streams, each also with a Context behind them. */
  static boolean areCallable(String descriptor) {
    List<String> types = new ArrayList<>();
    for (ClassDesc type : MethodTypeDesc.ofDescriptor(descriptor).parameterList()) {
      types.add(type.descriptorString());
    }
    if (!types.isEmpty() && types.getLast().equals(CONTEXT)) {
      types.removeLast();
    }
    return switch (types.size()) {
      case 0 -> true;
      case 1 -> !types.getFirst().equals(CONTEXT);
      case 2 ->
          switch (types.getLast()) {
            case OUTPUT -> types.getFirst().equals(INPUT);
            case STREAM -> !types.getFirst().equals(CONTEXT) && !types.getFirst().equals(OUTPUT);
            default -> false;
          };
      default -> false;
    };
  }
}
