export { ConfigModule } from './config.module.js';
export { Configuration } from './configuration.js';
export { checkEnvironment, loadConfiguration, processEnvironment } from './load-configuration.js';
