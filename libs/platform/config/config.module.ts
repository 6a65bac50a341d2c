import { DynamicModule, Module } from '@nestjs/common';
import { Configuration } from './configuration.js';

/** Makes one validated {@link Configuration} injectable everywhere. */
@Module({})
export class ConfigModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
