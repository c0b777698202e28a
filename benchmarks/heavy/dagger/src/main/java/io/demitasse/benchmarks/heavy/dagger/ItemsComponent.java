package io.demitasse.benchmarks.heavy.dagger;

import dagger.Component;
import javax.inject.Singleton;

/** All objects of the function, put together at build time. */
@Singleton
@Component(modules = ClientsModule.class)
interface ItemsComponent {
  void inject(GetItem handler);
}
