package io.demitasse.local.url;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.request.FunctionReference;

/**
 * What the address of a web call means.
 *
 * @param function the function, with a qualifier if the address has one
 * @param path the path that the function sees, as sent; {@code /} if there is none
 */
record WebTarget(FunctionReference function, String path) {
  static WebTarget of(HttpCall call) {
    var rest = call.pathValue("*");
    int slash = rest.indexOf('/', 1);
    var name = rest.substring(Math.min(1, rest.length()), slash < 0 ? rest.length() : slash);
    return new WebTarget(
        FunctionReference.parse(Router.decode(name)), slash < 0 ? "/" : rest.substring(slash));
  }
}
