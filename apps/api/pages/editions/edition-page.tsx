import type { VNode } from 'preact';
import {
  type Edition,
  type EditionChanges,
  type EditionHeader,
  formatsFor,
  printedHeader,
  type PrintedSignatory,
} from '#roster';
import { Roster } from '../letter/roster.js';
import { BigCount } from '../parts/big-count.js';
import { Document } from '../parts/document.js';
import { Facts, NameLines } from '../parts/facts.js';
import { Instant } from '../parts/instant.js';
import { Languages } from '../parts/languages.js';
import { LetterSheet } from '../parts/letter-sheet.js';
import { Changes } from './changes.js';
import type { Texts } from '../texts/texts.js';

export interface EditionPageProps {
  texts: Texts;
  edition: Edition;
  letter: EditionHeader['letter'][number];
  /** the first of them; the files have all */
  signatories: PrintedSignatory[];
  /** undefined for the first edition */
  changes: EditionChanges | undefined;
}

/** A frozen letter. Everything on it comes from the edition, nothing from the campaign as it is now. */
export function EditionPage({ texts, edition, letter, signatories, changes }: EditionPageProps): VNode {
  const { number, count } = edition;
  const header = printedHeader(edition.header);
  const { language } = letter;
  const more = count - signatories.length;
  return (
    <Document texts={texts} title={`${letter.title}, ${texts.editions.edition(number)}`} wide>
      <p class="over">{texts.editions.edition(number)}</p>
      <h1 lang={language} dir="auto">
        {letter.title}
      </h1>
      <div class="split">
        <aside class="box" aria-label={texts.editions.download}>
          <BigCount texts={texts} count={count} />
          <Downloads texts={texts} header={header} language={language} />
        </aside>
        <div class="body">
          <Facts of={[[texts.labels.convener, <NameLines names={[header.campaign.convener]} />]]} />
          <Languages
            label={texts.labels.languages}
            languages={header.letter.map((text) => text.language)}
            current={language}
          />
          <LetterSheet label={texts.labels.letter} letter={letter} />
        </div>
      </div>
      <section aria-labelledby="signatories">
        <h2 id="signatories">{texts.letter.signed(count)}</h2>
        {signatories.length > 0 && <Roster signatories={signatories} />}
        {more > 0 && <p>{texts.editions.more(more)}</p>}
      </section>
      {changes !== undefined && <Changes texts={texts} changes={changes} />}
      <Record texts={texts} edition={edition} />
    </Document>
  );
}

function Downloads({ texts, header, language }: { texts: Texts; header: EditionHeader; language: string }): VNode {
  const base = `/api/v1/campaigns/${header.campaign.slug}/editions/${header.number}/letter`;
  return (
    <>
      <p>{texts.editions.download}</p>
      <ul>
        {formatsFor(header).map(({ extension }) => (
          <li>
            <a href={`${base}.${extension}?lang=${encodeURIComponent(language)}`} download>
              {texts.editions.formats[extension]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What makes the edition checkable. */
function Record({
  texts,
  edition: { header, number, count, frozenAt, sha256 },
}: {
  texts: Texts;
  edition: Edition;
}): VNode {
  return (
    <section aria-labelledby="record">
      <h2 id="record">{texts.editions.edition(number)}</h2>
      <Facts
        of={[
          [texts.editions.frozen, <Instant at={frozenAt} zone={header.deadline.zone} language={texts.language} />],
          [texts.editions.count, new Intl.NumberFormat(texts.language).format(count)],
          [texts.editions.hash, <span class="hash">{sha256}</span>],
        ]}
      />
      <p class="soft small">{texts.editions.hashHint}</p>
      <p>
        <a href={`/c/${header.campaign.slug}/editions`}>{texts.editions.all}</a> ·{' '}
        <a href={`/c/${header.campaign.slug}`}>{texts.editions.live}</a>
      </p>
    </section>
  );
}
