import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { renderErrorPage } from './error-page.js';
import { STYLE, STYLE_HASH } from './style.js';

describe('the style sheet', () => {
  const page = renderErrorPage({
    status: 404,
    code: 'x',
    title: 'Not <found>',
    message: 'Look & see',
    languages: [],
  });
  const inlined = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';

  it('is inlined just as it is hashed for the Content-Security-Policy', () => {
    expect(inlined).toBe(STYLE);
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(inlined).digest('base64')}`);
  });

  it('stays small', () => {
    expect(STYLE.length).toBeLessThanOrEqual(7 * 1024);
  });

  it('is all the style there is: no page needs a style attribute or a script', () => {
    expect(page).not.toMatch(/ style=|<script|<link rel="stylesheet/);
  });

  it('frames a page whose texts are escaped', () => {
    expect(page).toContain('<h1>Not &lt;found></h1>');
    expect(page).toContain('<p>Look &amp; see</p>');
  });
});
