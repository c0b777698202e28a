package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call of a trigger of a user pool; the function answers the same event with a response in it.
 */
public final class CognitoTriggerEvent extends JsonEvent<CognitoTriggerEvent> {
  private final String trigger;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String user = "ada";

  /**
   * @param trigger such as {@code PreSignUp_SignUp}
   */
  CognitoTriggerEvent(String trigger) {
    this.trigger = trigger;
    attributes.put("sub", Ids.uuid(7));
    attributes.put("email", "ada@example.com");
  }

  /** The name of the user. */
  public CognitoTriggerEvent userName(String name) {
    user = name;
    return this;
  }

  /** One more attribute of the user. */
  public CognitoTriggerEvent userAttribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("version", "1");
    event.put("triggerSource", trigger);
    event.put("region", REGION);
    event.put("userPoolId", REGION + "_Example01");
    event.put("userName", user);
    ObjectNode caller = event.putObject("callerContext");
    caller.put("awsSdkVersion", "aws-sdk-unknown-unknown");
    caller.put("clientId", "1example23456789");
    ObjectNode request = event.putObject("request");
    request.set("userAttributes", MAPPER.valueToTree(attributes));
    ObjectNode response = event.putObject("response");
    switch (trigger.substring(0, trigger.indexOf('_'))) {
      case "PreSignUp" -> {
        request.putNull("validationData");
        response.put("autoConfirmUser", false);
        response.put("autoVerifyEmail", false);
        response.put("autoVerifyPhone", false);
      }
      case "PreAuthentication" -> request.put("userNotFound", false);
      case "PostAuthentication" -> request.put("newDeviceUsed", false);
      case "CustomMessage" -> {
        request.put("codeParameter", "{####}");
        request.put("usernameParameter", user);
        response.putNull("smsMessage").putNull("emailMessage").putNull("emailSubject");
      }
      case "TokenGeneration" -> {
        ObjectNode groups = request.putObject("groupConfiguration");
        groups.putArray("groupsToOverride");
        groups.putArray("iamRolesToOverride");
        groups.putNull("preferredRole");
        response.putNull("claimsOverrideDetails");
      }
      default -> {}
    }
    return event;
  }
}
