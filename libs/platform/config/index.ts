export { ConfigModule } from './config.module.js';
export { Configuration } from './configuration.js';
export { ConfigurationError, loadConfiguration, processEnvironment } from './load-configuration.js';
