import { atMost, type Finding, REVIEW_FROM, SAME_FROM } from './comparison.js';
import type { NamesSeen } from './evidence.js';
import { shareIdea } from './likeness.js';
import { unansweredMarks } from './limits.js';
import { placeSpelled } from './place-limits.js';

/** What is known of two organizations beyond their names; undefined is not known. */
export interface Beyond {
  /** The registrable domains of their mailboxes or websites. Domains of free-mail and shared hosts are not known. */
  domain?: 'same' | 'different';
  country?: 'same' | 'different';
}

/** Enough to link without a person, below what equal words give. */
const SETTLED = 0.88;
/** Two countries: as much as a question may have. */
const TWO_COUNTRIES = 0.74;
const SAME_COUNTRY = 0.02;

/**
 * Weighs what is known beyond the names. A shared domain settles an open question about one name, if nothing in the names
 * speaks of another place, part, number or person, and makes a question of names that have something in common.
 * Different domains say nothing. Two countries are never linked without a person, whatever the names.
 */
export function withBeyond(finding: Finding, beyond: Beyond, names?: NamesSeen): Finding {
  const seen = beyond.domain === 'same' && names !== undefined ? withDomain(finding, names) : finding;
  if (beyond.country === 'different' && seen.score >= REVIEW_FROM)
    return atMost(seen, TWO_COUNTRIES, 'They are of different countries.');
  if (beyond.country === 'same' && seen.score >= REVIEW_FROM && seen.score < SAME_FROM) {
    const score = Math.max(seen.score, Math.min(seen.score + SAME_COUNTRY, SAME_FROM - SAME_COUNTRY));
    return { ...seen, score, reasons: [...seen.reasons, 'The same country.'] };
  }
  return seen;
}

function withDomain(finding: Finding, names: NamesSeen): Finding {
  if (finding.score >= SAME_FROM) return { ...finding, reasons: [...finding.reasons, 'The same web domain.'] };
  if (finding.score >= REVIEW_FROM) {
    return finding.domainSettles === true && !speaksAgainst(names)
      ? { ...finding, score: SETTLED, reasons: ['The same web domain.', ...finding.reasons] }
      : { ...finding, reasons: [...finding.reasons, 'The same web domain.'] };
  }
  return haveInCommon(names)
    ? {
        ...finding,
        score: REVIEW_FROM + 0.05 * finding.score,
        reasons: ['The same web domain: perhaps a parent, a part or another name.', ...finding.reasons],
      }
    : finding;
}

/** Whether the names speak of two places, chapters, parts, numbers, people or acronyms. */
function speaksAgainst({ left, right, places, acronyms }: NamesSeen): boolean {
  return (
    (!['none', 'agree'].includes(places.verdict) && !placeSpelled(places, acronyms)) ||
    places.chapter ||
    left.whole !== right.whole ||
    left.person !== right.person ||
    left.numbers.join() !== right.numbers.join() ||
    acronyms.conflict !== undefined ||
    [...left.tails, ...right.tails].some((tail) => tail.kind === 'unit') ||
    unansweredMarks(left, right).length > 0 ||
    left.legalForms.some((form) => right.legalForms.length > 0 && !right.legalForms.includes(form))
  );
}

/** A word, an idea or an acronym that both have. */
function haveInCommon({ left, right, acronyms }: NamesSeen): boolean {
  return (
    acronyms.shared !== undefined ||
    acronyms.reads !== undefined ||
    left.line.some((word) => right.line.some((other) => other.stem === word.stem || shareIdea(other, word)))
  );
}
