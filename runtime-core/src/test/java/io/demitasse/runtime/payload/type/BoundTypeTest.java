package io.demitasse.runtime.payload.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types whose variables were replaced, beside what the JDK makes of the same text. */
class BoundTypeTest {
  /** With variables. */
  @SuppressWarnings({"ClassCanBeStatic", "unused"})
  static class Open<T, U extends Number> {
    public Map<T, List<U>> map;
    public List<T>[] arrays;
    public T[] array;
    public Map<? extends T, ? super U> wildcards;
    public Map.Entry<T, U> nested;
    public Open<T, U>.Inner<T> inner;
    public Set<?> untouched;

    /** Has an owner with arguments. */
    class Inner<V> {}
  }

  /** The same written out. */
  static class Closed extends Open<String, Integer> {
    public Map<String, List<Integer>> map2;
    public List<String>[] arrays2;
    public String[] array2;
    public Map<? extends String, ? super Integer> wildcards2;
    public Map.Entry<String, Integer> nested2;
    public Set<?> untouched2;
    public Open<String, Integer>.Inner<String> inner2;
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "arrays", "array", "wildcards", "nested", "untouched", "inner"})
  void print_compare_and_hash_like_those_of_the_jdk(String name) throws Exception {
    Type ours = TypeVariables.of(Closed.class).resolve(Open.class.getField(name).getGenericType());
    Type theirs = Closed.class.getField(name + "2").getGenericType();

    assertThat(ours).hasToString(theirs.toString()).hasSameHashCodeAs(theirs);
    assertThat(ours.getTypeName()).isEqualTo(theirs.getTypeName());
    assertThat(ours.equals(theirs)).isTrue();
    assertThat(theirs.equals(ours)).isTrue();
    assertThat(new HashSet<>(List.of(theirs))).contains(ours);
  }

  @Test
  void of_another_text_are_not_equal() throws Exception {
    TypeVariables variables = TypeVariables.of(Closed.class);
    Type map = variables.resolve(Open.class.getField("map").getGenericType());

    assertThat(map)
        .isNotEqualTo(variables.resolve(Open.class.getField("nested").getGenericType()))
        .isNotEqualTo(variables.resolve(Open.class.getField("wildcards").getGenericType()))
        .isNotEqualTo(Map.class);
  }

  @Test
  void without_variables_stay_the_very_same() throws Exception {
    Type declared = Closed.class.getField("map2").getGenericType();

    assertThat(TypeVariables.of(Closed.class).resolve(declared)).isSameAs(declared);
  }
}
