import { describe, expect, it } from '@jest/globals';
import { deadlineInstant } from './deadline.js';
import { assertPlan, dueAt, stepInWords } from './plan-times.js';
import { DEFAULT_REMINDER_PLAN, type ReminderStep } from './reminder-plan.js';

function due(local: string, zone: string, before: string): string {
  return dueAt({ deadlineAt: deadlineInstant({ local, zone }), deadlineZone: zone }, { before }).toISOString();
}

describe('when a step falls due', () => {
  it('a week before is the same time of day, though the clocks went forward in that week', () => {
    // Deadline 17:00 EDT (-4), a week before it was 17:00 EST (-5).
    expect(due('2027-03-18T17:00', 'America/New_York', 'P7D')).toBe('2027-03-11T22:00:00.000Z');
  });

  it('a week before is the same time of day, though the clocks went back in that week', () => {
    expect(due('2027-11-10T17:00', 'America/New_York', 'P7D')).toBe('2027-11-03T21:00:00.000Z');
  });

  it('48 hours before are 48 hours as they pass, across a change of the clocks too', () => {
    expect(due('2027-03-15T01:00', 'America/New_York', 'PT48H')).toBe('2027-03-13T05:00:00.000Z');
    expect(due('2027-11-08T01:00', 'America/New_York', 'PT48H')).toBe('2027-11-06T06:00:00.000Z');
  });

  it('a day before that has no such hour is due just after the gap', () => {
    // 02:30 on 14 March 2027 is skipped; it means 03:30.
    expect(due('2027-03-15T02:30', 'America/New_York', 'P1D')).toBe('2027-03-14T07:30:00.000Z');
  });

  it('counts from the second coming of an hour that comes twice, which is when the deadline is', () => {
    expect(due('2027-11-07T01:30', 'America/New_York', 'PT1H')).toBe('2027-11-07T05:30:00.000Z');
    expect(due('2027-11-07T01:30', 'America/New_York', 'PT0M')).toBe('2027-11-07T06:30:00.000Z');
  });

  it('knows zones whose clocks move by half an hour', () => {
    expect(due('2027-04-07T12:00', 'Australia/Lord_Howe', 'P7D')).toBe('2027-03-31T01:00:00.000Z');
  });

  it('is said in the zone of the campaign, with what it is and whom it goes to', () => {
    const deadline = {
      deadlineAt: deadlineInstant({ local: '2027-01-15T17:00', zone: 'America/Mexico_City' }),
      deadlineZone: 'America/Mexico_City',
    };
    expect(stepInWords(deadline, { before: 'P7D', to: 'unverified' }).replaceAll('\u202f', ' ')).toBe(
      'Friday, January 8, 2027 at 5:00 PM (Central Standard Time, GMT-6), 7 days before the deadline: to signers who have not confirmed yet',
    );
    expect(stepInWords(deadline, { before: 'P1DT1H', to: 'coordinators' })).toContain(', 1 day and 1 hour before');
  });
});

describe('a plan', () => {
  const problems = (...plan: ReminderStep[]): unknown => {
    try {
      return void assertPlan(plan, 'steps');
    } catch (error) {
      return (error as { fields: unknown }).fields;
    }
  };

  it('that is given can be carried out', () => {
    expect(problems(...DEFAULT_REMINDER_PLAN)).toBeUndefined();
  });

  it('may not remind the same people twice within 20 hours, and says which step and why', () => {
    expect(problems({ before: 'PT24H', to: 'invited' }, { before: 'PT6H', to: 'invited' })).toEqual([
      { field: 'steps[1].before', message: expect.stringContaining('within 20 hours of entry 1') },
    ]);
    expect(problems({ before: 'PT26H', to: 'invited' }, { before: 'PT6H', to: 'invited' })).toBeUndefined();
    expect(problems({ before: 'PT24H', to: 'invited' }, { before: 'PT6H', to: 'asked' })).toBeUndefined();
  });

  it('may not hold the same step twice, in whatever words', () => {
    expect(problems({ before: 'P2D', to: 'asked' }, { before: 'PT48H', to: 'asked' })).toHaveLength(1);
  });

  it('may not remind at the deadline itself', () => {
    expect(problems({ before: 'P0D', to: 'asked' })).toEqual([
      { field: 'steps[0].before', message: 'must be some time before the deadline' },
    ]);
  });
});
