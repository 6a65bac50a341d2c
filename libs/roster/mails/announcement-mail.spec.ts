import { describe, expect, it } from '@jest/globals';
import { compose, textsFor } from '#mail';
import { announcementMail } from './announcement-mail.js';

describe.each(['en', 'es', 'fr', 'pt'])('the announcement in %s', (language) => {
  it('carries the letter’s address, the signature’s page and the count on both sides', () => {
    const { html, text, subject } = compose(announcementMail, {
      texts: textsFor(language),
      contactName: 'Ana Pérez',
      organization: 'Red Norte A.C.',
      letterTitle: 'Keep the rivers clean',
      convener: 'Rivers Coalition',
      count: 95,
      editionUrl: 'https://letters.example/c/rivers/editions/1',
      statusUrl: 'https://letters.example/v/abc-123',
    });
    for (const said of ['https://letters.example/c/rivers/editions/1', 'https://letters.example/v/abc-123', '95']) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).not.toContain('A.C..');
    expect(subject).toContain('Keep the rivers clean');
  });
});
