/**
 * Gives a function an AOT cache of its own, and sees to it that nothing but the time of its start
 * changes: {@link io.demitasse.layer.train.FunctionTrainer} takes a {@link
 * io.demitasse.layer.train.Training}.
 */
@NullMarked
package io.demitasse.layer.train;

import org.jspecify.annotations.NullMarked;
