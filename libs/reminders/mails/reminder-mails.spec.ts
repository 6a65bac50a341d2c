import { describe, expect, it } from '@jest/globals';
import { compose, textsFor } from '#mail';
import { digestMail } from './digest-mail.js';
import { unverifiedReminderMail } from './unverified-reminder-mail.js';

const URL = 'https://letters.example/v/abc-123';

describe.each(['en', 'es', 'fr', 'pt'])('the reminders in %s', (language) => {
  const texts = textsFor(language);

  it('to an unverified signer carry the link and the deadline on both sides', () => {
    const { html, text, subject } = compose(unverifiedReminderMail, {
      texts,
      contactName: 'Ana Pérez',
      organization: 'Red Norte',
      letterTitle: 'Keep the rivers clean',
      deadline: 'SOME DAY',
      confirmUrl: URL,
    });
    expect(html).toContain(`<html lang="${language}">`);
    for (const said of [URL, 'SOME DAY', 'Red Norte']) {
      expect(html).toContain(said);
      expect(text.replace(/\s+/g, ' ')).toContain(said);
    }
    expect(subject).toContain('Red Norte');
  });

  it('to a coordinator carry each number on both sides, and say whether the deadline is over', () => {
    const letter = {
      title: 'Keep the rivers clean',
      deadline: 'SOME DAY',
      passed: false,
      approved: 1001,
      pendingReview: 37,
      unverified: 53,
      possibleDuplicates: 71,
    };
    const digest = (passed: boolean, ...more: (typeof letter)[]): { html: string; text: string; subject: string } =>
      compose(digestMail, { texts, coordinatorName: 'Ana Pérez', letters: [{ ...letter, passed }, ...more] });
    const { html, text, subject } = digest(false);
    for (const said of ['SOME DAY', /1\D001/, '37', '53', '71']) {
      expect(html).toMatch(said);
      expect(text.replace(/\s+/g, ' ')).toMatch(said);
    }
    expect(subject).toContain('37');
    expect(digest(true).text).not.toBe(text);
    const several = digest(false, { ...letter, title: 'Let the lakes be', pendingReview: 4 });
    expect(several.subject).toMatch(/41.*2/);
    for (const title of [letter.title, 'Let the lakes be']) expect(several.text.replace(/\s+/g, ' ')).toContain(title);
  });
});
