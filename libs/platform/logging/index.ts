export { correlationFrom, correlationId, enterCorrelation, withCorrelation } from './correlation.js';
export { createLogger, NestLogger, scrub } from './nest-logger.js';
