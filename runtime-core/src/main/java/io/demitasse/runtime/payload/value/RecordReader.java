package io.demitasse.runtime.payload.value;
