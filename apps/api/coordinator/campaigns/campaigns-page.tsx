import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { Instant } from '../../ui/instant.js';
import { ConsolePage } from '../../ui/console-page.js';

export interface CampaignsPageProps {
  name: string;
  letters: { campaign: Campaign; count: number }[];
}

export function CampaignsPage({ name, letters }: CampaignsPageProps): VNode {
  return (
    <ConsolePage title="Your letters" name={name}>
      <h1>Your letters</h1>
      {letters.length === 0 && <p>You do not work on any letter yet. Whoever owns one can add you to it.</p>}
      <ul class="list">
        {letters.map(({ campaign, count }) => (
          <li>
            <h2>
              <a href={`/console/c/${campaign.slug}`} lang={campaign.languages[0]}>
                <bdi>{campaign.title}</bdi>
              </a>
            </h2>
            <p>
              {campaign.state} · {count.toLocaleString('en')} {count === 1 ? 'signatory' : 'signatories'}
            </p>
            <p class="soft">
              Deadline <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language="en" />
            </p>
          </li>
        ))}
      </ul>
    </ConsolePage>
  );
}
