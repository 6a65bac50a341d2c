export { ConfigModule } from './config.module.js';
export { Configuration } from './configuration.js';
export { keepHeapSmall } from './keep-heap-small.js';
export { ConfigurationError, checkEnvironment, loadConfiguration, processEnvironment } from './load-configuration.js';
