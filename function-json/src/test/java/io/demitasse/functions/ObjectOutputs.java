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

  public static OddTypes.Names names() {
    return new OddTypes.Names();
  }

  public static OddTypes.Fields fields() {
    return new OddTypes.Fields();
  }

  public static OddTypes.Immutable immutable() {
    return new OddTypes.Immutable("i");
  }

  public static OddTypes.ReadOnly readOnly() {
    return new OddTypes.ReadOnly();
  }

  public static OddTypes.Ambiguous ambiguous() {
    return new OddTypes.Ambiguous();
  }

  public static Types.Page<Records.Point> page() {
    return Values.page();
  }

  public static OddTypes.Crier crier() {
    return new OddTypes.Crier();
  }

  public static OddTypes.Shouting crierAsInterface() {
    return new OddTypes.Crier();
  }

  public static OddTypes.Revealed revealed() {
    return new OddTypes.Revealed();
  }

  public static OddTypes.Sequence sequenceBean() {
    return new OddTypes.Sequence();
  }

  public static OddTypes.Dictionary dictionary() {
    return new OddTypes.Dictionary();
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

  public static OddTypes.Strict strict() {
    return Values.strict();
  }

  public static Object deep() {
    return Values.deep(1500);
  }

  public static Object notTooDeep() {
    return Values.deep(400);
  }
}
