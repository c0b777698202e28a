package io.demitasse.fleet.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may use a layer beside the account that publishes it.
 *
 * @param everybody every AWS account
 * @param organization every account of an organization, such as {@code o-a1b2c3d4e5}
 * @param accounts the accounts of these numbers
 */
public record Sharing(boolean everybody, Optional<String> organization, List<String> accounts) {
  /** Nobody else. */
  public static final Sharing NONE = new Sharing(false, Optional.empty(), List.of());

  /** Copies the list. */
  public Sharing {
    accounts = List.copyOf(accounts);
  }

  /** One statement of a layer's policy. */
  record Statement(String id, String principal, Optional<String> organization) {}

  List<Statement> statements() {
    var statements = new ArrayList<Statement>();
    if (everybody) {
      statements.add(new Statement("public", "*", Optional.empty()));
    }
    organization.ifPresent(id -> statements.add(new Statement(id, "*", Optional.of(id))));
    for (var account : accounts) {
      statements.add(new Statement("account-" + account, account, Optional.empty()));
    }
    return statements;
  }
}
