package io.demitasse.functions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** Types with Jackson's annotations. */
public final class Annotated {
  private Annotated() {}

  /** Renamed components. */
  public record Order(@JsonProperty("order-id") String id, int amount) {}

  /** Made by a factory, with a secret. */
  public static final class Account {
    private final String owner;

    private Account(String owner) {
      this.owner = owner;
    }

    @JsonCreator
    public static Account of(@JsonProperty("the-owner") String owner) {
      return new Account(owner);
    }

    @JsonProperty("the-owner")
    public String getOwner() {
      return owner;
    }

    @JsonIgnore
    public String getSecret() {
      return "secret";
    }
  }

  /** Of several kinds. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Dog.class, name = "dog"))
  public sealed interface Animal permits Dog {}

  /** One kind. */
  public record Dog(String name) implements Animal {}

  public static Order order(Order order) {
    return new Order(order.id() + "!", order.amount() + 1);
  }

  public static List<Account> accounts(Map<String, Account> accounts) {
    return List.copyOf(accounts.values());
  }

  public static Map<String, Object> accountInMap() {
    return Map.of("account", Account.of("o"));
  }

  public static Animal animal(Animal animal) {
    return animal;
  }
}
