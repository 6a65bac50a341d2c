import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '#platform/html';
import { letterDepth } from './letter-depth.js';
import { LetterBody } from './letter-html.js';
import { letterText } from './letter-text.js';

const html = (markdown: string): string => renderFragment(<LetterBody markdown={markdown} />);

describe('the letter as HTML', () => {
  it('keeps paragraphs, bold, links and lists', () => {
    expect(html('Dear **friends**,\n\n- one\n- [two](https://example.org)')).toBe(
      '<p>Dear <strong>friends</strong>,</p><ul><li>one</li><li><a href="https://example.org">two</a></li></ul>',
    );
  });

  it('prints HTML in the text as text', () => {
    expect(html('Hello <script>alert(1)</script>')).toBe('<p>Hello &lt;script>alert(1)&lt;/script></p>');
  });

  it('makes no link of a script address', () => {
    expect(html('[press](javascript:alert(1))')).toBe('<p><span>press</span></p>');
  });

  it('starts its headings below the title of the page', () => {
    expect(html('# Demands')).toBe('<h2>Demands</h2>');
  });
});

describe('the depth of a letter', () => {
  it('is that of its most nested element, however deep, and does not overflow', () => {
    expect(letterDepth('Dear **friends**')).toBe(4);
    expect(letterDepth(`${'> '.repeat(2000)}deep`)).toBeGreaterThan(2000);
  });
});

describe('the letter as plain text', () => {
  it('has lines of 72 columns and list items with a hanging indent', () => {
    const text = letterText(`${'word '.repeat(30)}\n\n- ${'item '.repeat(20)}`);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(text).toMatch(/\n\n- item .*\n {2}item /);
  });

  it('spells out the address of a link', () => {
    expect(letterText('See [the plan](https://example.org/plan).')).toBe('See the plan <https://example.org/plan>.\n');
  });

  it('keeps a line break that was typed', () => {
    expect(letterText('one\\\ntwo')).toBe('one\ntwo\n');
  });
});
