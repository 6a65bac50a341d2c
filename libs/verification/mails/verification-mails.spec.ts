import { describe, expect, it } from '@jest/globals';
import { compose, textsFor } from '#mail';
import { alreadySignedMail } from './already-signed-mail.js';
import { verificationMail } from './verification-mail.js';

const URL = 'https://letters.example/v/abc-123';
const CODE_URL = 'https://letters.example/sign-ons/1/code';

describe.each(['en', 'es', 'fr', 'pt'])('the mails about a signature in %s', (language) => {
  const props = {
    texts: textsFor(language),
    contactName: 'Ana Pérez',
    organization: 'Ñandú & Sons',
    members: ['Casa del Migrante', 'Red Norte'],
    letterTitle: 'Keep the rivers clean',
    convener: 'Rivers Coalition',
    confirmUrl: URL,
    statusUrl: URL,
    codeUrl: CODE_URL,
    code: '012345',
    until: 'SOME DAY',
  };

  it('carry link, code and what was signed on both sides, and say their language', () => {
    const { html, text, subject, ...rest } = compose(verificationMail, props);
    expect(rest).toEqual({ language, transactional: true, waitsWhenUnknown: false });
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`href="${URL}"`);
    expect(html).toContain('<strong>012345</strong>');
    expect(html).toContain('Ñandú &amp; Sons');
    const flat = text.replace(/\s+/g, ' ');
    for (const said of [
      URL,
      CODE_URL,
      '012345',
      'Ñandú & Sons',
      'Casa del Migrante; Red Norte',
      'SOME DAY',
      'Ana Pérez',
    ])
      expect(flat).toContain(said);
    expect(subject).toContain('Ñandú & Sons');
  });

  it('print members only of who has some', () => {
    const paragraphs = (members: string[]): number =>
      compose(verificationMail, { ...props, members }).html.split('<p').length;
    expect(paragraphs(['Red Norte'])).toBe(paragraphs([]) + 1);
  });

  it('lead to the signature that is on record already', () => {
    const { html, text, subject } = compose(alreadySignedMail, { ...props, behind: false });
    expect(html).toContain(`href="${URL}"`);
    expect(text).toContain(URL);
    expect(subject).toContain('Ñandú & Sons');
  });

  it('do not say that all is done when the letter was changed since', () => {
    const { text } = compose(alreadySignedMail, { ...props, behind: true });
    expect(text).not.toBe(compose(alreadySignedMail, { ...props, behind: false }).text);
    expect(text).toContain('Ñandú & Sons');
  });
});
