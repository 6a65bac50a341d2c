import { describe, expect, it } from '@jest/globals';
import { IsInt, IsUUID } from 'class-validator';
import { defineJob } from './job-definition.js';
import { NoPayload } from './no-payload.js';
import { checkedPayload, InvalidPayloadError } from './payload.js';

class RevisionPayload {
  @IsUUID()
  signOnId!: string;

  @IsInt()
  revision!: number;
}

const sweep = defineJob({ name: 'test.sweep', queue: 'sweeps', payload: NoPayload, attempts: 1, backoff: 1 });
const send = defineJob({ name: 'test.send', queue: 'mail', payload: RevisionPayload, attempts: 1, backoff: 1 });
const signOnId = '0b6c3a8e-7d53-4c43-9f5b-0e1a56c2f1aa';

describe('the payload of a job', () => {
  it('is what its class says', () => {
    expect(checkedPayload(send, { signOnId, revision: 2 })).toEqual({ signOnId, revision: 2 });
  });

  it('may be nothing, as that of the sweeps is', () => {
    expect(checkedPayload(sweep, {})).toBeInstanceOf(NoPayload);
  });

  it.each([
    [sweep, { campaignId: signOnId }],
    [send, {}],
    [send, { signOnId, revision: '2' }],
    [send, { signOnId, revision: 2, address: 'a@b.example' }],
    [send, null],
    [send, undefined],
    [send, 'text'],
    [send, [{ signOnId, revision: 2 }]],
    [sweep, null],
  ])('of %o is not %j', (definition, payload) => {
    expect(() => checkedPayload(definition as typeof send, payload)).toThrow(InvalidPayloadError);
  });
});
