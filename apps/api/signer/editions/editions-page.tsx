import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { type Edition, printedHeader } from '#roster';
import { Document } from '../../ui/document.js';
import { Instant } from '../../ui/instant.js';
import { signed } from '../../i18n/signed.js';
import type { Texts } from '../../i18n/texts.js';

export interface EditionsPageProps {
  texts: Texts;
  campaign: Campaign;
  /** the newest first */
  editions: Edition[];
}

export function EditionsPage({ texts, campaign, editions }: EditionsPageProps): VNode {
  return (
    <Document texts={texts} title={`${texts.editions.title} – ${campaign.title}`}>
      <p class="over" lang={campaign.languages[0]}>
        <bdi>{campaign.title}</bdi>
      </p>
      <h1>{texts.editions.title}</h1>
      {editions.length === 0 && <p>{texts.editions.none}</p>}
      {editions.length > 0 && (
        <ul class="list">
          {editions.map(({ number, header, frozenAt }) => (
            <li>
              <h2>
                <a href={`/c/${campaign.slug}/editions/${number}`}>{texts.editions.edition(number)}</a>
              </h2>
              <p>{signed(texts, printedHeader(header).counts)}</p>
              <p class="soft">
                {texts.editions.frozen} <Instant at={frozenAt} zone={campaign.deadlineZone} language={texts.language} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/c/${campaign.slug}`}>{texts.editions.live}</a>
      </p>
    </Document>
  );
}
