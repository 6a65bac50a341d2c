import type { VNode } from 'preact';
import type { Campaign, LetterText } from '#campaigns';
import type { LiveRoster, LiveSignatory } from '#roster';
import { BigCount } from '../../ui/big-count.js';
import { Document } from '../../ui/document.js';
import { Facts, NameLines } from '../../ui/facts.js';
import { Instant } from '../../ui/instant.js';
import { Languages } from '../../ui/languages.js';
import { LetterSheet } from '../../ui/letter-sheet.js';
import { signed } from '../../i18n/signed.js';
import type { Texts } from '../../i18n/texts.js';
import { Roster } from '../../ui/roster.js';
import { SigningClosed } from '../../ui/signing-closed.js';

export interface LetterPageProps {
  texts: Texts;
  campaign: Campaign;
  /** the text shown, numbers written in */
  letter: LetterText;
  /** sections and numbers are of the whole roster; they and the signatories come from one snapshot */
  roster: Omit<LiveRoster, 'signatories'>;
  /** a page of it */
  signatories: LiveSignatory[];
  next?: string;
  /** a later page of the roster: the letter itself is left out */
  continued: boolean;
  accepts: boolean;
  /** whether it was final before */
  hasEditions: boolean;
}

export function LetterPage(props: LetterPageProps): VNode {
  const { texts, campaign, letter, continued, accepts } = props;
  return (
    <Document texts={texts} title={letter.title} wide>
      <h1 lang={letter.language} dir="auto">
        {letter.title}
      </h1>
      {continued ? (
        <p>
          <a href={`/c/${campaign.slug}`}>{texts.letter.back}</a>
        </p>
      ) : (
        <div class="split">
          <SignBox {...props} />
          <div class="body">
            <Facts of={[[texts.labels.convener, <NameLines names={[campaign.convener]} />]]} />
            <Languages label={texts.labels.languages} languages={campaign.languages} current={letter.language} />
            <LetterSheet label={texts.labels.letter} letter={letter} />
            {accepts && (
              <p class="again">
                <SignLink {...props} />
              </p>
            )}
          </div>
        </div>
      )}
      <Signatories {...props} />
    </Document>
  );
}

function SignLink({ texts, campaign, letter }: Pick<LetterPageProps, 'texts' | 'campaign' | 'letter'>): VNode {
  return (
    <a
      class="btn"
      href={`/c/${campaign.slug}/sign?lang=${encodeURIComponent(letter.language)}&version=${campaign.letterVersion}`}
    >
      {texts.letter.sign}
    </a>
  );
}

function SignBox({ texts, campaign, letter, roster, accepts, hasEditions }: LetterPageProps): VNode {
  const final = campaign.state === 'finalized' || campaign.state === 'archived';
  return (
    <aside class="box" aria-label={texts.letter.aside}>
      <BigCount texts={texts} counts={roster.counts} />
      {accepts ? (
        <>
          <p>
            <SignLink texts={texts} campaign={campaign} letter={letter} />
          </p>
          <p class="soft small">
            {texts.labels.deadline}{' '}
            <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language={texts.language} />
          </p>
        </>
      ) : (
        <SigningClosed texts={texts} campaign={campaign} />
      )}
      {(final || hasEditions) && (
        <p>
          <a href={`/c/${campaign.slug}/editions`}>{final ? texts.letter.editions : texts.letter.earlierEditions}</a>
        </p>
      )}
    </aside>
  );
}

function Signatories({ texts, campaign, letter, roster, signatories, next, continued }: LetterPageProps): VNode {
  const { count, counts, sections } = roster;
  return (
    <section aria-labelledby="signatories">
      <h2 id="signatories">{continued ? texts.letter.continued : signed(texts, counts)}</h2>
      {continued && <p class="soft">{signed(texts, counts)}</p>}
      {count === 0 && <p class="soft">{texts.letter.rosterEmpty}</p>}
      <Roster sections={sections} signatories={signatories} language={letter.language} />
      {next !== undefined && (
        <nav aria-label={texts.letter.rosterNav}>
          <a href={`/c/${campaign.slug}?lang=${encodeURIComponent(letter.language)}&after=${next}`} rel="next">
            {texts.letter.next}
          </a>
        </nav>
      )}
    </section>
  );
}
