package io.demitasse.functions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Beans and enums of events and responses, as most functions have them. */
@SuppressWarnings({"unused", "MultipleTopLevelClasses", "ArrayRecordComponent"})
public final class Types {
  private Types() {}

  /** An enum whose text is not its name. */
  public enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "grass";
      }
    }
  }

  /** A plain bean. */
  public static class Person {
    private String name;
    private int age;
    private boolean active;
    private List<String> tags;
    private Person friend;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      this.age = age;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> tags) {
      this.tags = tags;
    }

    public Person getFriend() {
      return friend;
    }

    public void setFriend(Person friend) {
      this.friend = friend;
    }

    public static Person named(String name) {
      Person person = new Person();
      person.name = name;
      return person;
    }
  }

  /** More than a person. */
  public static class Employee extends Person {
    private String company;

    public String getCompany() {
      return company;
    }

    public void setCompany(String company) {
      this.company = company;
    }
  }

  /** Generic bean. */
  public static class Page<T> {
    private List<T> items;
    private T first;

    public List<T> getItems() {
      return items;
    }

    public void setItems(List<T> items) {
      this.items = items;
    }

    public T getFirst() {
      return first;
    }

    public void setFirst(T first) {
      this.first = first;
    }
  }

  /** The variable of the super-class is fixed. */
  public static final class PersonPage extends Page<Person> {
    private String next;

    public String getNext() {
      return next;
    }

    public void setNext(String next) {
      this.next = next;
    }
  }

  /** A bean that needs the official library. */
  public static final class Dated {
    private Instant at;
    private Optional<String> note = Optional.empty();

    public Instant getAt() {
      return at;
    }

    public void setAt(Instant at) {
      this.at = at;
    }

    public Optional<String> getNote() {
      return note;
    }

    public void setNote(Optional<String> note) {
      this.note = note;
    }
  }
}
