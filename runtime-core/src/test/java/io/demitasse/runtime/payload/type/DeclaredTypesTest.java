package io.demitasse.runtime.payload.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Type variables, and what declared types say of the objects in a response. */
class DeclaredTypesTest {
  interface Source<A, B> {}

  abstract static class Swapped<X, Y> implements Source<Y, List<X>> {}

  abstract static class Fixed extends Swapped<String, Integer> {}

  abstract static class Bounded<N extends Number> implements Source<N, N> {}

  abstract static class Open<N> implements Source<N, N> {}

  abstract static class Recursive<C extends Comparable<C>> implements Source<C, C> {}

  interface Holder {
    Map<String, List<StringBuilder[]>> nested();

    List<? extends Number> wildcards();
  }

  private static Type binding(Class<?> type, int parameter) {
    return TypeVariables.of(type).bindingOf(Source.class.getTypeParameters()[parameter]);
  }

  @Test
  void type_variables_are_followed_through_super_classes() {
    assertThat(binding(Fixed.class, 0)).isEqualTo(Integer.class);
    assertThat(DeclaredTypes.leafOf(binding(Fixed.class, 1))).isEqualTo(String.class);
  }

  @Test
  void an_open_type_variable_stands_for_its_bound_if_it_has_one() {
    assertThat(binding(Bounded.class, 0)).isEqualTo(Number.class);
    assertThat(binding(Open.class, 0)).isNull();
    assertThat(DeclaredTypes.leafOf(binding(Recursive.class, 0))).isEqualTo(Comparable.class);
  }

  @Test
  void a_leaf_is_what_the_containers_hold() throws Exception {
    assertThat(
            DeclaredTypes.leafOf(Holder.class.getDeclaredMethod("nested").getGenericReturnType()))
        .isEqualTo(StringBuilder.class);
    Type wildcards = Holder.class.getDeclaredMethod("wildcards").getGenericReturnType();
    assertThat(DeclaredTypes.leafOf(TypeVariables.of(Holder.class).resolve(wildcards)))
        .isEqualTo(Number.class);
    assertThat(DeclaredTypes.leafOf(List.class)).isEqualTo(Object.class);
  }
}
