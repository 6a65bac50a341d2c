import type { VNode } from 'preact';
import {
  type Edition,
  type EditionChanges,
  type EditionHeader,
  formatsFor,
  printedHeader,
  type PrintedSignatory,
} from '#roster';
import { Roster } from '../../ui/roster.js';
import { BigCount } from '../../ui/big-count.js';
import { Document } from '../../ui/document.js';
import { Facts, NameLines } from '../../ui/facts.js';
import { Instant } from '../../ui/instant.js';
import { Languages } from '../../ui/languages.js';
import { LetterSheet } from '../../ui/letter-sheet.js';
import { signed } from '../../i18n/signed.js';
import { Changes } from '../../ui/changes.js';
import type { Texts } from '../../i18n/texts.js';

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
  const { number } = edition;
  const header = printedHeader(edition.header);
  const { counts, sections } = header;
  const { language } = letter;
  const more = counts.organizations + counts.individuals - signatories.length;
  return (
    <Document texts={texts} title={`${letter.title}, ${texts.editions.edition(number)}`} wide>
      <p class="over">{texts.editions.edition(number)}</p>
      <h1 lang={language} dir="auto">
        {letter.title}
      </h1>
      <div class="split">
        <aside class="box" aria-label={texts.editions.download}>
          <BigCount texts={texts} counts={counts} />
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
        <h2 id="signatories">{signed(texts, counts)}</h2>
        <Roster sections={sections} signatories={signatories} language={language} />
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
