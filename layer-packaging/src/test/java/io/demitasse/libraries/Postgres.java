package io.demitasse.libraries;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Connects to the PostgreSQL server that the event names, and answers with what that says. */
public final class Postgres {
  public String handle(String address) {
    try (var connection = DriverManager.getConnection("jdbc:postgresql://" + address, "ada", "")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      return e.getSQLState() + " " + e.getMessage();
    }
  }
}
