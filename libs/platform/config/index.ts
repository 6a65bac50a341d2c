export { ConfigModule } from './config.module.js';
export { Configuration } from './configuration.js';
export { withSmallHeap } from './with-small-heap.js';
export { ConfigurationError, checkEnvironment, loadConfiguration, processEnvironment } from './load-configuration.js';
