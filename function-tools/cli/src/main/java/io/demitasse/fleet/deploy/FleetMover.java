package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.AwsCall;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.LayerLookup;
import io.demitasse.fleet.aws.ZipUpload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.Layer;

/**
 * Moves the functions of a region to another version of a layer, one by one by name, and stops at
 * the first that fails. Run again it goes on there, since it takes only functions that have the old
 * version still.
 */
public final class FleetMover {
  private final AwsClients aws;
  private final String region;
  private final AwsCall call;
  private final LayerLookup layers;
  private final Consumer<String> progress;
  private final Map<String, String> newest = new HashMap<>();

  /** Moves functions of a region. */
  public FleetMover(AwsClients aws, String region, Consumer<String> progress) {
    this.aws = aws;
    this.region = region;
    this.progress = progress;
    call = new AwsCall(region);
    layers = new LayerLookup(aws.lambda(region), call);
  }

  /**
   * Moves them.
   *
   * @throws FleetException if nothing could be begun; what fails later is in the outcome
   */
  public FleetMove.Outcome move(FleetMove move) throws FleetException, InterruptedException {
    var moved = new ArrayList<Deployed>();
    var already = new ArrayList<String>();
    var left = new LinkedHashMap<String, String>();
    var todo = new ArrayList<FunctionConfiguration>();
    for (var function : functions()) {
      var names = arns(function);
      var target = target(move, function);
      if (names.contains(target)) {
        already.add(function.functionName());
      } else if (names.stream().anyMatch(move::leaves)) {
        todo.add(function);
      }
    }
    if (todo.isEmpty() && already.isEmpty()) {
      throw new FleetException(
          "no function in %s has the layer %s; `demitasse deploy --layer` attaches it"
              .formatted(region, move.from()));
    }
    for (int i = 0; i < todo.size(); i++) {
      var function = todo.get(i);
      var name = function.functionName();
      progress.accept("%s (%d of %d)".formatted(name, i + 1, todo.size()));
      try {
        var reason = leftAlone(move, function);
        if (reason.isPresent()) {
          left.put(name, reason.get());
        } else {
          moved.add(moveOne(move, function));
        }
      } catch (FleetException e) {
        return outcome(moved, already, left, Optional.of(e), todo.subList(i, todo.size()));
      }
    }
    return outcome(moved, already, left, Optional.empty(), List.of());
  }

  private static FleetMove.Outcome outcome(
      List<Deployed> moved,
      List<String> already,
      Map<String, String> left,
      Optional<FleetException> failure,
      List<FunctionConfiguration> remaining) {
    return new FleetMove.Outcome(
        moved,
        already,
        left,
        failure,
        remaining.stream().map(FunctionConfiguration::functionName).toList());
  }

  private List<FunctionConfiguration> functions() throws FleetException {
    return call.send(
        "listing the functions",
        () ->
            aws.lambda(region).listFunctionsPaginator(request -> {}).functions().stream()
                .sorted(Comparator.comparing(FunctionConfiguration::functionName))
                .toList());
  }

  private String target(FleetMove move, FunctionConfiguration function) throws FleetException {
    if (move.to().isPresent()) {
      return move.to().get();
    }
    if (arns(function).stream().noneMatch(move::leaves)) {
      return "";
    }
    // With versions for several architectures in a layer, each has a newest.
    var architecture = architecture(function);
    var known = newest.get(architecture);
    if (known != null) {
      return known;
    }
    var found = layers.newest(move.layerName(), architecture);
    newest.put(architecture, found);
    return found;
  }

  /** A reason not to touch a function, though it has the old version. */
  private Optional<String> leftAlone(FleetMove move, FunctionConfiguration function)
      throws FleetException {
    if (move.alias().isPresent()) {
      var access = access(function);
      var alias = access.alias(move.alias().get());
      if (alias.isPresent()) {
        var served =
            call.send(
                "reading version " + alias.get().functionVersion() + " of " + access.name(),
                () ->
                    aws.lambda(region)
                        .getFunctionConfiguration(request ->
                            request
                                .functionName(access.name())
                                .qualifier(alias.get().functionVersion())));
        if (!served.codeSha256().equals(function.codeSha256())) {
          return Optional.of(
              "its $LATEST has code that the alias %s does not lead to, and would be released with the layer; deploy it first"
                  .formatted(move.alias().get()));
        }
      }
    }
    return Optional.empty();
  }

  private Deployed moveOne(FleetMove move, FunctionConfiguration function)
      throws FleetException, InterruptedException {
    var access = access(function);
    var target = target(move, function);
    layers.requireArchitecture(target, architecture(function));
    var event = move.eventOf(access.name());
    Optional<FunctionSnapshot> before = Optional.empty();
    if (event.isPresent()) {
      before = Optional.of(FunctionSnapshot.of(access.find().orElseThrow()));
    }
    // In its place: a later layer wins over an earlier one.
    var attached =
        arns(function).stream().map(arn -> move.leaves(arn) ? target : arn).distinct().toList();
    call.change(
        "moving " + access.name() + " to " + target,
        () ->
            aws.lambda(region)
                .updateFunctionConfiguration(
                    request -> request.functionName(access.name()).layers(attached)));
    access.awaitUpdated();
    Optional<String> alias = Optional.empty();
    if (move.alias().isPresent() && access.alias(move.alias().get()).isPresent()) {
      alias = move.alias();
    }
    var release =
        new Release(access, new ZipUpload(aws, region, Optional.empty()), progress)
            .release(alias.isPresent(), alias, event, before);
    return Deployer.deployed(access.latest(), false, alias, release);
  }

  private FunctionAccess access(FunctionConfiguration function) {
    return new FunctionAccess(aws.lambda(region), call, function.functionName());
  }

  private static String architecture(FunctionConfiguration function) {
    return function.architecturesAsStrings().isEmpty()
        ? "x86_64"
        : function.architecturesAsStrings().getFirst();
  }

  private static List<String> arns(FunctionConfiguration function) {
    return function.layers().stream().map(Layer::arn).toList();
  }
}
