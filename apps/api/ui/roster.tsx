import type { VNode } from 'preact';
import { type PrintedSection, type PrintedSignatory, RosterEntry } from '#roster';

export type RosterLine = Pick<PrintedSignatory, 'section' | 'name' | 'affiliation' | 'members'>;

export interface RosterProps {
  /** of the whole roster, for their headings */
  sections: readonly PrintedSection[];
  /** a page of the entries, in the order they were given */
  signatories: readonly RosterLine[];
  /** of the letter; headings are in it */
  language: string;
}

/** The names, each section of them under its heading where it has one. */
export function Roster({ sections, signatories, language }: RosterProps): VNode {
  const parts = sections
    .map(({ key, headings }) => ({
      heading: headings[language],
      own: signatories.filter((one) => one.section === key),
    }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      {parts.map(({ heading, own }) => (
        <>
          {heading !== undefined && (
            <h3 lang={language} dir="auto">
              {heading}
            </h3>
          )}
          <ul class="roster">
            {own.map((entry) => (
              <RosterEntry {...entry} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
