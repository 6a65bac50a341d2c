import type { ComponentChildren, VNode } from 'preact';
import { type Campaign, differs, DifferenceView } from '#campaigns';
import type { LetterChangeFor } from '#reconsent';
import type { Texts } from '../i18n/texts.js';
import { direction } from '../i18n/direction.js';

export interface ChangedLetterProps {
  texts: Texts;
  campaign: Pick<Campaign, 'slug'>;
  change: LetterChangeFor;
  /** why it is shown */
  children: ComponentChildren;
}

/** A letter as it is now, with what is new and what is gone since its reader saw it. */
export function ChangedLetter({ texts: { changed }, campaign, change, children }: ChangedLetterProps): VNode {
  const { language } = change;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{changed.title}</h2>
      {children}
      {differs(change.paragraphs) ? (
        <>
          <p class="soft small">{changed.marks}</p>
          <article class="sheet letter" lang={language} dir={direction(language)} aria-label={changed.difference}>
            <DifferenceView paragraphs={change.paragraphs} />
          </article>
        </>
      ) : (
        <p>{changed.layoutOnly}</p>
      )}
      <p>
        <a href={`/c/${campaign.slug}?lang=${encodeURIComponent(language)}`}>{changed.read}</a>
      </p>
    </section>
  );
}
