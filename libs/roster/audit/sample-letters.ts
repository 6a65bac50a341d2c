/** Letters for the specs of the audit: one text of our own around a list, in the layouts in which letters are found. */

const BODY = [
  'In the past year our organizations have met thousands of families who waited for months without an answer. Many of them ' +
    'slept in the open, and many lost their papers on the way. None of this is beyond repair, and the tools to repair it are ' +
    'already in your hands.',
  'First, the rules that were agreed in 2018 should be applied as they were written. Second, local groups that give shelter ' +
    'need money that arrives before the winter and not after it. Third, whoever decides about a life should have met the ' +
    'person whose life it is. In 2021 alone, 7,647 people wrote to the 12 offices named in our report, and 80 were answered.',
  'We would welcome a meeting with your staff, and we thank you for the attention you will give to this letter.',
];

const HEAD = [
  'March 3, 2024',
  '',
  'President Maria Example',
  'cc: Minister John Sample',
  '',
  'Dear President Example:',
  '',
];

/** The sentence that claims `count`. */
export function claiming(count: number | string): string {
  return `We, the ${count} undersigned organizations committed to the rights of people on the move, write to you before the meeting.`;
}

/** A letter with `count` in its first sentence and `list` (a heading or closing first) below it. */
export function letter(count: number | string, ...list: string[]): string {
  return [...HEAD, claiming(count), '', ...BODY.flatMap((text) => [text, '']), ...list, ''].join('\n');
}

/** Breaks `text` into lines of `width` columns, all but the first set in by `indent`. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  return breakLines(text, (line) => line.length <= width, ' '.repeat(indent));
}

/** Breaks `text` as type of different widths would be broken. */
export function typeset(text: string, width: number): string[] {
  const narrow = /[ilj.,;:'|!()\-I ]/;
  const wide = /[A-ZmwMW]/;
  const measure = (line: string): number =>
    [...line].reduce((sum, char) => sum + (narrow.test(char) ? 0.33 : wide.test(char) ? 0.75 : 0.54), 0);
  return breakLines(text, (line) => measure(line) <= width, '');
}

function breakLines(text: string, fits: (line: string) => boolean, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (line.trim() !== '' && !fits(longer)) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The letter's text above the list, its paragraphs broken by `lines`. */
function above(count: number, lines: (text: string) => string[] = (text) => [text]): string[] {
  return [...HEAD, ...[claiming(count), ...BODY].flatMap((text) => [...lines(text), '']), 'Sincerely,', ''];
}

/** Puts `furniture` between the lines of the list, at the end of each page of `size` lines. */
function paged(lines: readonly string[], size: number, furniture: (page: number) => string[]): string[] {
  return lines.flatMap((line, index) =>
    (index + 1) % size === 0 ? [line, ...furniture((index + 1) / size + 1)] : [line],
  );
}

const columns =
  (width: number, indent = 0) =>
  (text: string): string[] =>
    wrapped(text, width, indent);

/** Every layout, by name: the whole letter around a list. */
export const LAYOUTS: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'one line each': (names) => [...above(names.length), ...names].join('\n'),
  'text wrapped at 72, one line each': (names) => [...above(names.length, columns(72)), ...names].join('\n'),
  'wrapped at 72 with a hanging indent of four': (names) =>
    [...above(names.length, columns(72)), ...names.flatMap(columns(72, 4))].join('\n'),
  'wrapped at 72 without an indent': (names) =>
    [...above(names.length, columns(72)), ...names.flatMap(columns(72))].join('\n'),
  'wrapped at 90 without an indent': (names) =>
    [...above(names.length, columns(90)), ...names.flatMap(columns(90))].join('\n'),
  'list alone wrapped at 80': (names) => [...above(names.length), ...names.flatMap(columns(80))].join('\n'),
  'set in proportional type': (names) => {
    const set = (text: string): string[] => typeset(text, 46);
    return [...above(names.length, set), ...names.flatMap(set)].join('\n');
  },
  'indented by accident': (names) =>
    [...above(names.length), ...names.map((name, index) => `${index % 3 === 1 ? ' ' : ''}${name}  `)].join('\n'),
  'numbered and wrapped': (names) =>
    [...above(names.length, columns(72)), ...names.flatMap((name, index) => wrapped(`${index + 1}. ${name}`, 72))].join(
      '\n',
    ),
  'bulleted and wrapped': (names) =>
    [...above(names.length, columns(72)), ...names.flatMap((name) => wrapped(`• ${name}`, 72))].join('\n'),
  'a Markdown list': (names) =>
    [
      '# Open letter',
      '',
      claiming(names.length),
      '',
      ...BODY,
      '',
      '## Signatories',
      '',
      ...names.map((name) => `* ${name}`),
    ].join('\n'),
  'blank lines between': (names) =>
    [...above(names.length, columns(72)), ...names.flatMap((name) => [...wrapped(name, 72), ''])].join('\n'),
  'pages with addresses of footnotes': (names) => {
    const lines = names.flatMap(columns(90));
    const foot = (page: number): string[] => [
      '',
      'https://www.example.org/reports/2024/nobody-home.pdf',
      'https://example.net/x',
      '',
      `${page}`,
      '',
    ];
    return [...above(names.length, columns(90)), ...paged(lines, 23, foot)].join('\n');
  },
  'pages with form feeds and running heads': (names) => {
    const turn = (page: number): string[] => ['', `Page ${page} of 9`, '\fJoint letter on shelter'];
    return [...above(names.length, columns(80)), ...paged(names.flatMap(columns(80)), 17, turn)].join('\n');
  },
  'CRLF, byte order mark, NFD and hard spaces': (names) =>
    `\ufeff${[...above(names.length, columns(90)), ...names.flatMap(columns(90))].join('\r\n')}`
      .normalize('NFD')
      .replaceAll('of ', 'of\u00a0'),
  'two columns': (names) => {
    const half = Math.ceil(names.length / 2);
    const rows = names.slice(0, half).map((name, index) => `${name.padEnd(110)}     ${names[half + index] ?? ''}`);
    return [...above(names.length), ...rows].join('\n');
  },
  'no closing and no heading': (names) =>
    [claiming(names.length), '', ...BODY.flatMap((text) => [text, '']), ...names].join('\n'),
  'above the text': (names) =>
    [
      claiming(names.length),
      '',
      ...names.map((name) => `- ${name}`),
      '',
      ...BODY.flatMap((text) => [text, '']),
      'Sincerely,',
      '',
      'Jane Doe',
    ].join('\n'),
};
