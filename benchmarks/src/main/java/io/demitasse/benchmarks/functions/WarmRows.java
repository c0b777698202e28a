package io.demitasse.benchmarks.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Reads and writes many beans with a Jackson of its own, ten times for each event. */
public final class WarmRows {
  private static final int ROWS = 2000;
  private static final int TIMES = 10;

  private final ObjectMapper json = new ObjectMapper();

  /** A row of a table, as a bean. */
  public static final class Row {
    private int id;
    private int quantity;
    private String name = "espresso";
    private String city = "Trieste";
    private double price;
    private boolean available;
    private long changedAt;
    private String note = "none";

    public int getId() {
      return id;
    }

    public void setId(int id) {
      this.id = id;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getCity() {
      return city;
    }

    public void setCity(String city) {
      this.city = city;
    }

    public double getPrice() {
      return price;
    }

    public void setPrice(double price) {
      this.price = price;
    }

    public boolean isAvailable() {
      return available;
    }

    public void setAvailable(boolean available) {
      this.available = available;
    }

    public long getChangedAt() {
      return changedAt;
    }

    public void setChangedAt(long changedAt) {
      this.changedAt = changedAt;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  /** Answers how many rows came back with their numbers. */
  public String handle(Map<String, Object> event) throws JsonProcessingException, IOException {
    Row[] rows = new Row[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new Row();
      rows[i].setId(i);
      rows[i].setQuantity(i % 7);
    }
    for (int time = 0; time < TIMES; time++) {
      rows = json.readValue(json.writeValueAsBytes(rows), Row[].class);
    }
    long right = 0;
    for (int i = 0; i < rows.length; i++) {
      right += rows[i].getId() == i && rows[i].getQuantity() == i % 7 ? 1 : 0;
    }
    return right + " rows of " + event.get("table");
  }
}
