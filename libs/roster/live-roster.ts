import type { CountRule, EditionCounts, PrintedSection, PrintedSignatory } from './edition-document.js';

/** A signatory of the roster with where it stands in the order. */
export interface LiveSignatory extends Omit<PrintedSignatory, 'position'> {
  id: string;
  sectionFiled: string;
  filed: string;
}

/** Where a page of the roster ended. */
export type RosterCursor = Pick<LiveSignatory, 'sectionFiled' | 'filed' | 'id'>;

/** The roster in its sections, with a page of its entries: all from one snapshot, so they cannot disagree. */
export interface LiveRoster {
  /** the number in the letter */
  count: number;
  counts: EditionCounts;
  countRule: CountRule;
  /** of the whole roster, in printed order */
  sections: PrintedSection[];
  signatories: LiveSignatory[];
}
