import type { PeeledName } from '#organizations';
import { slipOf } from './acronym-evidence.js';
import { atMost, type Finding } from './comparison.js';
import type { NamesSeen } from './evidence.js';
import { limitByPlace } from './place-limits.js';

/** Holds a finding down by what speaks against it: numbers, people, places and chapters, acronyms, legal forms. */
export function applyLimits(finding: Finding, limits: NamesSeen): Finding {
  const { left, right, acronyms } = limits;
  let held = finding;
  if (left.numbers.join() !== right.numbers.join() && left.numbers.length > 0 && right.numbers.length > 0) {
    held = atMost(held, 0.1, 'They have different numbers.');
  }
  if (left.person !== right.person) held = atMost(held, 0.3, 'One names a person with a role.');
  const marks = unansweredMarks(left, right);
  if (marks.length > 0 && acronyms.shared === undefined && !left.short && !right.short)
    held = atMost(held, finding.whole === true ? 0.72 : 0.45, `Only one has “${marks[0]}” set off from its name.`);
  held = limitByPlace(held, limits);
  if (acronyms.conflict !== undefined) {
    const [one, other] = acronyms.conflict.map((acronym) => acronym.toUpperCase());
    const most = finding.score < 0.86 ? 0.4 : acronyms.near ? 0.86 : 0.6;
    held = atMost(held, most, `They have different acronyms: ${one} and ${other}.`);
  }
  const forms = [left.legalForms, right.legalForms];
  if (forms.every((list) => list.length > 0) && !left.legalForms.some((form) => right.legalForms.includes(form))) {
    held = atMost(held, 0.75, `They have different legal forms: ${forms.map((list) => list[0]).join(' and ')}.`);
  }
  return held;
}

/** The words set off from one name that the other does not show. */
export function unansweredMarks(left: PeeledName, right: PeeledName): string[] {
  return [...left.marks.filter((mark) => !shows(right, mark)), ...right.marks.filter((mark) => !shows(left, mark))];
}

function shows(name: PeeledName, mark: string): boolean {
  return name.line.some((word) => word.text === mark) || slipOf(mark, name);
}
