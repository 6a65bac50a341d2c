import { describe, expect, it } from '@jest/globals';
import { compose, textsFor } from '#mail';
import { rejectionMail } from './rejection-mail.js';

describe.each(['en', 'es', 'fr', 'pt'])('the mail about a rejection in %s', (language) => {
  it('gives the reason as it was written, on both sides', () => {
    const { html, text, subject } = compose(rejectionMail, {
      texts: textsFor(language),
      contactName: 'Ana Pérez',
      organization: 'Red Norte',
      letterTitle: 'Keep the rivers clean',
      convener: 'Rivers Coalition',
      reason: 'Only : organizations ?',
    });
    expect(html).toContain('<blockquote>Only : organizations ?</blockquote>');
    expect(text).toContain('> Only : organizations ?');
    expect(subject).toContain('Red Norte');
  });

  it('keeps the paragraphs of the reason, on both sides', () => {
    const { html, text } = compose(rejectionMail, {
      texts: textsFor(language),
      contactName: 'Ana Pérez',
      organization: 'Red Norte',
      letterTitle: 'Keep the rivers clean',
      convener: 'Rivers Coalition',
      reason: 'Not from here.\r\n\r\nTry <b>yours</b>.',
    });
    expect(html).toContain('<blockquote>Not from here.<br/><br/>Try &lt;b>yours&lt;/b>.</blockquote>');
    expect(text).toContain('> Not from here.\n> \n> Try <b>yours</b>.');
  });
});
