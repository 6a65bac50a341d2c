import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import type { LetterChangeView } from './letter.view.js';
import { Instant } from '../../ui/instant.js';
import { ANSWERS, countsInWords, STATES } from '../../i18n/console-words.js';

/** Every version with who is bound to it: what a coordinator looks at before the letter is made final. */
export function Versions({ campaign, versions }: { campaign: Campaign; versions: LetterChangeView[] }): VNode {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions, and who signed which</h2>
      <ul class="list">
        {versions.map(({ number, writtenAt, material, signOns, answers }) => (
          <li>
            <h3>
              <a href={`/console/c/${campaign.slug}/letter/${number}`}>Version {number}</a>
              {number === campaign.letterVersion && ', in force'}
            </h3>
            <p class="soft">
              <Instant at={new Date(writtenAt)} zone={campaign.deadlineZone} language="en" />
              {material === true && ' · matters to those who signed before'}
            </p>
            <p>Signed by {countsInWords(signOns, STATES) || 'nobody'}</p>
            {Object.keys(answers).length > 0 && <p>Asked about it: {countsInWords(answers, ANSWERS)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
