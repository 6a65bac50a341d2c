export { DeadLetter } from './dead-letter.entity.js';
export {
  deadLetterErrors,
  keepDeadLetters,
  listDeadLetters,
  type NewDeadLetter,
  retryDeadLetter,
  retryDeadLetters,
} from './dead-letters.js';
export { EventRecord } from './event.entity.js';
export { recordEvent, recordEvents, type RecordedEvent } from './events.js';
export { OutboxRecord } from './outbox.entity.js';
export { type Batch, claimBatch, type Entry, releaseBatch, settleBatch } from './outbox-store.js';
