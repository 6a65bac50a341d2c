import type { LetterAudit } from '#roster';

/** What `undersigned audit` prints for a person: the verdict first, then what to do, then what it was read from. */
export function auditReport(found: LetterAudit): string {
  const lines = [
    verdict(found),
    '',
    `  Claim  “${found.claim}”`,
    `  List   ${plural(found.listed, 'entry', 'entries')}, from “${short(found.entries[0])}” to “${short(found.entries.at(-1))}”`,
    '',
    ...advice(found),
    ...coalitions(found),
    ...order(found),
    ...duplicates(found),
    ...perhaps(found),
    ...problems(found),
    ...membersThatSign(found),
    ...membersTwice(found),
    ...counts(found),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict({ claimed, listed, bound, counts: { organizations } }: LetterAudit): string {
  const numbers = `${claimed} claimed, ${listed} listed`;
  if (bound === 'at-least')
    return `${numbers}: the letter claims at least ${claimed}, and that ${organizations >= claimed ? 'holds' : 'is too many'}.`;
  if (bound === 'about') return `${numbers}: the letter claims about ${claimed}.`;
  const only =
    organizations === listed ? '' : `the list holds only ${plural(organizations, 'organization', 'organizations')}`;
  if (claimed === listed) return `${numbers}: the number is right${only === '' ? '' : ` for the list, but ${only}`}.`;
  const off = `the letter says ${Math.abs(listed - claimed)} ${listed > claimed ? 'too few' : 'too many'}`;
  return `${numbers}: ${off}${only === '' ? '' : `; ${only}`}.`;
}

function advice({ claimed, listed, bound, counts: { organizations } }: LetterAudit): string[] {
  const holds = bound === 'exact' ? claimed === organizations : bound === 'about' || organizations >= claimed;
  const again = organizations < listed;
  if (holds && !again) return [];
  const write =
    bound === 'about' || (bound === 'at-least' && holds) || claimed === organizations ? undefined : organizations;
  const list = listed > claimed ? 'take off the list what does not belong on it' : 'put the missing names on the list';
  const steps = [
    again ? 'take the lines off the list that repeat an organization' : undefined,
    write === undefined ? undefined : `write ${write} in the letter${again ? '' : `, or ${list}`}`,
  ].filter((step) => step !== undefined);
  const check = claimed === listed ? '' : ' Check that the list begins and ends where it says above.';
  return [`What to do: ${steps.join(', then ')}.${check}`, ''];
}

function coalitions({ members }: LetterAudit): string[] {
  return members.flatMap((one) => [
    `Counted once, with ${plural(one.members.length, 'member', 'members')} that are not counted: ${one.coalition}`,
    ...one.members.map((member) => `  ${member}`),
    '',
  ]);
}

function order({ outOfOrder, outOfOrderEntries }: LetterAudit): string[] {
  if (outOfOrder === 0) return ['Order: alphabetical throughout.'];
  const head = `Order: alphabetical but for ${plural(outOfOrder, 'entry', 'entries')}. Move, or keep on purpose:`;
  return [head, ...outOfOrderEntries.map((entry) => `  ${short(entry)}`)];
}

function duplicates({ duplicates: all }: LetterAudit): string[] {
  const found = all.filter((one) => one.verdict === 'same');
  if (found.length === 0) return ['Duplicates: none.'];
  return [
    '',
    `Duplicates: ${plural(found.length, 'organization stands', 'organizations stand')} on the list more than once. Keep one line of each:`,
    ...found.flatMap((one) => [`  ${names(one.names)}`, ...because(one)]),
  ];
}

function perhaps({ duplicates: all }: LetterAudit): string[] {
  const found = all.filter((one) => one.verdict === 'review');
  if (found.length === 0) return [];
  return [
    '',
    `Perhaps the same: ${plural(found.length, 'pair', 'pairs')}. Ask the signers; if they are one, keep one line:`,
    ...found.flatMap((one) => [`  ${names(one.names)}`, ...because(one)]),
  ];
}

function problems({ lines }: LetterAudit): string[] {
  if (lines.length === 0) return [];
  const count = new Set(lines.map((problem) => problem.line)).size;
  return [
    '',
    `Lines to look at: ${count}. Correct them, or keep them on purpose:`,
    ...lines.flatMap(({ line, reason, parts = [] }) => [
      `  “${short(line)}”`,
      `    ${reason}`,
      ...(parts.length === 0 ? [] : [`    Perhaps ${names(parts)}.`]),
    ]),
  ];
}

function membersThatSign({ membersThatSign: found }: LetterAudit): string[] {
  return [...new Set(found.map((one) => one.coalition))].flatMap((coalition) => {
    const own = found.filter((one) => one.coalition === coalition);
    const count = new Set(own.map((one) => one.member)).size;
    return [
      '',
      `Members that also sign: ${count} of ${short(coalition)}. No duplicates: the coalition counts once, and so does each of them. Keep both, or take one off:`,
      ...own.flatMap(({ member, signatory, ...why }) =>
        why.verdict === 'same'
          ? [`  “${short(member)}” signs as “${short(signatory)}”`]
          : [`  “${short(member)}” perhaps signs as “${short(signatory)}”`, ...because(why)],
      ),
    ];
  });
}

function membersTwice({ membersTwice: found }: LetterAudit): string[] {
  if (found.length === 0) return [];
  return [
    '',
    `Members of two coalitions: ${found.length}. They are not counted; nothing need be done:`,
    ...found.flatMap(({ coalitions: groups, members, ...why }) => [
      `  ${members.map((member, at) => `“${short(member)}” of ${short(groups[at])}`).join(' and ')}`,
      ...(why.verdict === 'same' ? [] : because(why)),
    ]),
  ];
}

/** Only where the lines alone do not say it all. */
function counts({ listed, counts: { lines, organizations, openQuestions } }: LetterAudit): string[] {
  if (organizations === listed && openQuestions === 0) return [];
  const open =
    openQuestions === 0 ? '' : `; ${plural(openQuestions, 'question', 'questions')} above for a person to answer`;
  return [
    '',
    `In all: ${plural(lines, 'line', 'lines')}, ${plural(organizations, 'organization', 'organizations')}${open}.`,
  ];
}

function because({ reasons }: { reasons: readonly string[] }): string[] {
  return [`    ${reasons.join(' ')}`];
}

function names(all: readonly string[]): string {
  return all.map((name) => `“${short(name)}”`).join(' and ');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A coalition's entry can fill a page. */
function short(entry = ''): string {
  return entry.length > 90 ? `${entry.slice(0, 89)}…` : entry;
}
