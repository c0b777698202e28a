package io.demitasse.functions;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers with records, beans and other objects. */
@SuppressWarnings({
  "JavaUtilDate",
  "NonApiType",
  "JdkObsolete",
  "unused",
  "PreferredInterfaceType",
  "ArrayRecordComponent",
  "EffectivelyPrivate"
})
public final class ObjectOutputs {
  private ObjectOutputs() {}

  public static Types.Color color() {
    return Types.Color.GREEN;
  }

  public static Object colorAsObject() {
    return Types.Color.GREEN;
  }

  public static Optional<Types.Person> optionalPerson() {
    return Optional.of(Types.Person.named("n"));
  }

  public static Types.Person person() {
    return Types.Person.named("n");
  }

  public static Types.Person employeeAsPerson() {
    return Values.employee();
  }

  public static Object employeeAsObject() {
    return Values.employee();
  }

  public static Types.Employee employee() {
    return Values.employee();
  }

  public static Types.Names names() {
    return new Types.Names();
  }

  public static Types.Fields fields() {
    return new Types.Fields();
  }

  public static Types.Immutable immutable() {
    return new Types.Immutable("i");
  }

  public static Types.ReadOnly readOnly() {
    return new Types.ReadOnly();
  }

  public static Types.Ambiguous ambiguous() {
    return new Types.Ambiguous();
  }

  public static Types.Page<Records.Point> page() {
    return Values.page();
  }

  public static Types.Crier crier() {
    return new Types.Crier();
  }

  public static Types.Shouting crierAsInterface() {
    return new Types.Crier();
  }

  public static Types.Revealed revealed() {
    return new Types.Revealed();
  }

  public static Types.Sequence sequenceBean() {
    return new Types.Sequence();
  }

  public static Types.Dictionary dictionary() {
    return new Types.Dictionary();
  }

  public static Types.Dated dated() {
    return new Types.Dated();
  }

  public static Object datedAsObject() {
    return new Types.Dated();
  }

  public static Records.Point point() {
    return new Records.Point(1, 2);
  }

  public static Records.Shape shape() {
    return Values.shape();
  }

  public static Records.Node node() {
    return new Records.Node("a", new Records.Node("b", null, null), List.of());
  }

  public static Records.Pair<String, Integer> pair() {
    return new Records.Pair<>("a", 1);
  }

  public static Records.Circle circle() {
    return new Records.Circle(2);
  }

  public static Records.Flags flags() {
    return new Records.Flags(true, "n", false);
  }

  public static Records.Appointment appointment() {
    return new Records.Appointment("t", Instant.EPOCH, Optional.of("n"));
  }

  public static Records.Scalars scalars() {
    return Values.scalars();
  }

  public static Records.Empty empty() {
    return new Records.Empty();
  }

  public static Records.Vehicle vehicle() {
    return new Records.Car("p");
  }

  public static Records.Car car() {
    return new Records.Car("p");
  }

  public static Record recordAsRecord() {
    return new Records.Point(1, 2);
  }

  public static Object plainObject() {
    return new Object();
  }

  public static Object inputStream() {
    return new ByteArrayInputStream(new byte[] {1});
  }

  public static Object throwable() {
    return Values.thrown();
  }

  public static Object anonymous() {
    return new Object() {
      public String getName() {
        return "anonymous";
      }
    };
  }

  public static Object lambda() {
    return (Runnable) () -> {};
  }

  public static Object cycle() {
    return Values.cycle();
  }

  public static Types.Person beanCycle() {
    return Values.beanCycle();
  }

  public static Types.Strict strict() {
    return Values.strict();
  }

  public static Object deep() {
    return Values.deep(1500);
  }

  public static Object notTooDeep() {
    return Values.deep(400);
  }
}
