import type { VNode } from 'preact';
import { type Campaign, type ComparedText, DifferenceView, type LetterText } from '#campaigns';
import { ConsolePage } from '../../ui/console-page.js';

export interface VersionPageProps {
  name: string;
  campaign: Campaign;
  number: number;
  texts: ComparedText<LetterText & { sha256: string }>[];
}

/** A version, and what it changed against the one before it. */
export function VersionPage({ name, campaign, number, texts }: VersionPageProps): VNode {
  const path = `/console/c/${campaign.slug}/letter`;
  return (
    <ConsolePage title={`Version ${number} – ${campaign.title}`} campaign={campaign} name={name}>
      <h1>Version {number} of the letter</h1>
      <p>
        <a href={path}>All versions</a>
      </p>
      {texts.map(({ letter, difference, differs }) => (
        <section>
          <h2 lang={letter.language} dir="auto">
            {letter.title}
          </h2>
          <p class="soft small">
            <a href={`${path}/${number}/${letter.language}.md`}>As a file (Markdown)</a> · SHA-256{' '}
            <span class="hash">{letter.sha256}</span>
          </p>
          {number > 1 && (
            <p class="soft">
              {differs ? `What is new against version ${number - 1}:` : `The same words as version ${number - 1}.`}
            </p>
          )}
          <div class="sheet letter" lang={letter.language} dir="auto">
            <DifferenceView paragraphs={difference} />
          </div>
        </section>
      ))}
    </ConsolePage>
  );
}
