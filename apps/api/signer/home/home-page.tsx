import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { Document } from '../../ui/document.js';
import { Instant } from '../../ui/instant.js';
import type { Texts } from '../../i18n/texts.js';

export function HomePage({ texts, campaigns }: { texts: Texts; campaigns: Campaign[] }): VNode {
  return (
    <Document texts={texts} title={texts.home.title} inLanguages={{}}>
      <h1>{texts.home.title}</h1>
      <p>{texts.home.lead}</p>
      <h2>{texts.home.open}</h2>
      {campaigns.length === 0 && <p class="soft">{texts.home.none}</p>}
      {campaigns.length > 0 && (
        <ul class="list">
          {campaigns.map((campaign) => (
            <Entry texts={texts} campaign={campaign} />
          ))}
        </ul>
      )}
    </Document>
  );
}

function Entry({ texts, campaign }: { texts: Texts; campaign: Campaign }): VNode {
  const language = campaign.languages[0];
  return (
    <li>
      <h3>
        <a href={`/c/${campaign.slug}`} lang={language}>
          <bdi>{campaign.title}</bdi>
        </a>
      </h3>
      <p>
        {texts.labels.convener} <bdi lang={language}>{campaign.convener}</bdi>
      </p>
      <p class="soft">
        {texts.labels.deadline}{' '}
        <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language={texts.language} />
      </p>
    </li>
  );
}
