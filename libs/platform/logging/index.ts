export { correlationFrom, correlationId, enterCorrelation, withCorrelation } from './correlation.js';
export { exitWithReason } from './exit-with-reason.js';
export { createLogger, NestLogger, scrub } from './nest-logger.js';
