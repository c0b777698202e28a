package io.demitasse.runtime.handler;
