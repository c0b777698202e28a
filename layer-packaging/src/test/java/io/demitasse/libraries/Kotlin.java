package io.demitasse.libraries;

import java.util.List;
import kotlin.Pair;
import kotlin.collections.CollectionsKt;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlin.text.Regex;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;

/** Kotlin's collections, regular expressions and coroutines, as its compiler would call them. */
public final class Kotlin {
  public Pair<String, Integer> handle(List<String> names) throws InterruptedException {
    String first =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, continuation) ->
                BuildersKt.<String>async(
                        scope,
                        Dispatchers.getDefault(),
                        CoroutineStart.DEFAULT,
                        (inner, then) ->
                            new Regex("[aeiou]").replace(CollectionsKt.first(names), "*"))
                    .await(continuation));
    return new Pair<>(first, CollectionsKt.distinct(names).size());
  }
}
