import { describe, expect, it } from '@jest/globals';
import { queueSpecs } from './queue-specs.mjs';

describe('the specs that run again on Redis', () => {
  const specs = queueSpecs();

  it('are those that open a queue or run a worker', () => {
    expect(specs).toEqual(
      expect.arrayContaining([
        'libs/platform/queues/relay.int-spec.ts',
        'test/killed-worker.int-spec.ts',
        'test/webhooks.int-spec.ts',
        'test/worker.int-spec.ts',
      ]),
    );
  });

  it('are not those that stand on the database alone', () => {
    expect(specs).not.toContain('libs/mail/ledger.int-spec.ts');
  });
});
