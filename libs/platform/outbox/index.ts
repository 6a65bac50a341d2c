export { EventRecord } from './event.entity.js';
export { type NewEvent, recordEvent, recordEvents, type RecordedEvent } from './events.js';
export { OutboxRecord } from './outbox.entity.js';
export { type Batch, claimBatch, releaseBatch, settleBatch } from './outbox-store.js';
