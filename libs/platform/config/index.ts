export { ConfigModule } from './config.module.js';
export { Configuration } from './configuration.js';
export { checkEnvironment, ConfigurationError, loadConfiguration, processEnvironment } from './load-configuration.js';
