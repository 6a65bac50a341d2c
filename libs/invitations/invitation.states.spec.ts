import { describe, expect, it } from '@jest/globals';
import { INVITATION_STATES, mayStillSign } from './invitation.states.js';

describe('an invitation', () => {
  it('can be answered by a sign-on until it is signed or withdrawn, even if it was declined or its mail failed', () => {
    const answerable = INVITATION_STATES.filter((state) => mayStillSign({ state }));
    expect(answerable).toEqual(['queued', 'sent', 'opened', 'declined', 'failed']);
  });
});
