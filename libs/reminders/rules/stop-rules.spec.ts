import { describe, expect, it } from '@jest/globals';
import { recipientZone } from '#campaigns';
import { quietUntil } from './quiet-hours.js';
import { decide, type Situation } from './stop-rules.js';

const at = (iso: string): Date => new Date(iso);
const NIGHT = { from: '21:00', to: '08:00' };

/** Somebody who has to act, at noon, a day before the deadline, with nothing that speaks against it. */
function aSituation(overrides: Partial<Situation> = {}): Situation {
  return {
    now: at('2027-01-14T12:00:00Z'),
    usefulUntil: at('2027-01-15T12:00:00Z'),
    campaignOpen: true,
    deadlineStands: true,
    stepStands: true,
    laterStepDue: false,
    acted: false,
    colleagueSigned: false,
    told: false,
    freshUntil: null,
    lastReminded: null,
    zone: 'UTC',
    quietHours: NIGHT,
    ...overrides,
  };
}

describe('a reminder', () => {
  it('goes to who still has to act', () => {
    expect(decide(aSituation())).toEqual({ do: 'send' });
  });

  it.each<[string, Partial<Situation>]>([
    ['acted', { acted: true }],
    ['campaign-closed', { campaignOpen: false }],
    ['campaign-closed', { usefulUntil: at('2027-01-14T12:00:00Z') }],
    ['deadline-moved', { deadlineStands: false }],
    ['plan-changed', { stepStands: false }],
    ['superseded', { laterStepDue: true }],
    ['told-together', { told: true }],
    ['colleague-signed', { colleagueSigned: true }],
    ['written-just-now', { freshUntil: at('2027-01-14T12:00:01Z') }],
  ])('is left: %s', (reason, overrides) => {
    expect(decide(aSituation(overrides))).toEqual({ do: 'skip', reason });
  });

  it('goes out once the first mail is no longer fresh', () => {
    expect(decide(aSituation({ freshUntil: at('2027-01-14T12:00:00Z') }))).toEqual({ do: 'send' });
  });
});

describe('twenty hours between two reminders to one address', () => {
  it('are waited for when there is time to act after them', () => {
    expect(decide(aSituation({ lastReminded: at('2027-01-14T00:00:00Z') }))).toEqual({
      do: 'wait',
      until: at('2027-01-14T20:00:00Z'),
      reason: 'reminded-recently',
    });
  });

  it('end a reminder that would come too late', () => {
    expect(
      decide(aSituation({ lastReminded: at('2027-01-14T11:30:00Z'), usefulUntil: at('2027-01-14T20:00:00Z') })),
    ).toEqual({ do: 'skip', reason: 'reminded-recently' });
  });

  it('are over to the minute', () => {
    expect(decide(aSituation({ lastReminded: at('2027-01-13T16:00:00Z') }))).toEqual({ do: 'send' });
  });
});

describe('quiet hours', () => {
  it('are waited for until the morning', () => {
    expect(decide(aSituation({ now: at('2027-01-14T23:00:00Z') }))).toEqual({
      do: 'wait',
      until: at('2027-01-15T08:00:00Z'),
      reason: 'quiet-hours',
    });
  });

  it('are not waited for when less than an hour would be left to act', () => {
    const night = { now: at('2027-01-14T23:00:00Z'), usefulUntil: at('2027-01-15T08:59:00Z') };
    expect(decide(aSituation(night))).toEqual({ do: 'send' });
    expect(decide(aSituation({ ...night, usefulUntil: at('2027-01-15T09:00:00Z') }))).toMatchObject({ do: 'wait' });
  });

  it('are those of the recipient', () => {
    expect(decide(aSituation({ now: at('2027-01-14T20:30:00Z'), zone: 'Africa/Nairobi' }))).toMatchObject({
      until: at('2027-01-15T05:00:00Z'),
    });
  });

  it.each([
    ['21:00', '2027-01-15T21:00:00Z', '2027-01-16T08:00:00Z'],
    ['midnight', '2027-01-15T00:00:00Z', '2027-01-15T08:00:00Z'],
    ['07:59', '2027-01-15T07:59:59Z', '2027-01-15T08:00:00Z'],
  ])('go over midnight: at %s they end at eight', (_, now, until) => {
    expect(quietUntil(at(now), 'UTC', NIGHT)).toEqual(at(until));
  });

  it.each(['2027-01-15T08:00:00Z', '2027-01-15T20:59:59Z'])('are not at %s', (now) => {
    expect(quietUntil(at(now), 'UTC', NIGHT)).toBeUndefined();
  });

  it('may lie within a day, and may be none', () => {
    const siesta = { from: '13:00', to: '15:00' };
    expect(quietUntil(at('2027-01-15T14:00:00Z'), 'UTC', siesta)).toEqual(at('2027-01-15T15:00:00Z'));
    expect(quietUntil(at('2027-01-15T16:00:00Z'), 'UTC', siesta)).toBeUndefined();
    expect(quietUntil(at('2027-01-15T14:00:00Z'), 'UTC', { from: '08:00', to: '08:00' })).toBeUndefined();
  });

  it('end at eight by the clock in a night that the clocks change, one hour sooner or later', () => {
    expect(quietUntil(at('2027-03-14T04:00:00Z'), 'America/New_York', NIGHT)).toEqual(at('2027-03-14T12:00:00Z'));
    expect(quietUntil(at('2027-11-07T04:00:00Z'), 'America/New_York', NIGHT)).toEqual(at('2027-11-07T13:00:00Z'));
  });

  it('that end in an hour which is skipped end when the clocks have gone over it', () => {
    const until = quietUntil(at('2027-03-14T06:00:00Z'), 'America/New_York', { from: '00:00', to: '02:30' });
    expect(until).toEqual(at('2027-03-14T07:30:00Z'));
  });
});

describe('the zone of a recipient', () => {
  const now = at('2027-01-15T12:00:00Z');

  it('is that of their country where all its clocks show one time', () => {
    expect(recipientZone('KE', now, 'UTC')).toBe('Africa/Nairobi');
    expect(recipientZone('DE', now, 'UTC')).toBe('Europe/Berlin');
  });

  it.each([['MX'], ['US'], ['XX'], [null]])('is that of the campaign for %s', (country) => {
    expect(recipientZone(country, now, 'America/Bogota')).toBe('America/Bogota');
  });
});
