import type { ComponentChildren, VNode } from 'preact';
import type { Campaign } from '#campaigns';
import {
  type Edition,
  type Finding,
  countOf,
  hasChanges,
  mayFinalizeByHand,
  type PendingChanges,
  printedHeader,
} from '#roster';
import type { SignOnState } from '#sign-ons';
import { Changes } from '../../ui/changes.js';
import { type ErrorLine, ErrorSummary } from '../../ui/error-summary.js';
import { CheckField } from '../../ui/fields.js';
import { Facts } from '../../ui/facts.js';
import { Instant } from '../../ui/instant.js';
import { ConsolePage, texts } from '../../ui/console-page.js';
import { countsInWords, STATES } from '../../i18n/console-words.js';

export interface EditionsPageProps {
  name: string;
  campaign: Campaign;
  /** how the number comes about */
  inWords: string;
  signOns: Record<SignOnState, number>;
  /** undefined for those who may not review */
  findings?: Finding[];
  /** the newest first */
  editions: Edition[];
  /** of a final letter, what its next edition would change */
  pending?: PendingChanges;
  mayFinalize: boolean;
  /** of the roster as shown: an edition is made of this or not at all; undefined while none can be made */
  revision?: string;
  errors?: ErrorLine[];
}

export function EditionsPage(props: EditionsPageProps): VNode {
  const { name, campaign, inWords, signOns, findings, errors = [] } = props;
  return (
    <ConsolePage
      title={`${errors.length > 0 ? 'Error: ' : ''}Before it is sent – ${campaign.title}`}
      campaign={campaign}
      at="final"
      name={name}
    >
      <h1>Before it is sent</h1>
      <ErrorSummary heading="No edition was made" errors={errors} />
      <p class="sum">{inWords}</p>
      <Facts
        of={[
          ['State', campaign.state],
          ['Deadline', <Instant at={campaign.deadlineAt} zone={campaign.deadlineZone} language="en" />],
          ['Sign-ons', countsInWords(signOns, STATES)],
          [
            'Letter',
            <a href={`/console/c/${campaign.slug}/letter`}>Version {campaign.letterVersion}, and who signed which</a>,
          ],
        ]}
      />
      {findings !== undefined && <Findings campaign={campaign} findings={findings} />}
      <Decide {...props} />
      <Editions {...props} />
    </ConsolePage>
  );
}

function Findings({ campaign, findings }: { campaign: Campaign; findings: Finding[] }): VNode {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      {findings.length === 0 && <p>Nothing was found.</p>}
      {findings.map(({ severity, message, cure, found, concerned }) => (
        <div class={severity === 'stop' ? 'errs' : 'note'}>
          <h3>
            {severity === 'stop' && 'Stops it: '}
            {message}
          </h3>
          <p>{cure}</p>
          <Concerned campaign={campaign} concerned={concerned} found={found} />
        </div>
      ))}
    </section>
  );
}

/** Those a finding is about, each with the way to correct it; many are folded away. */
function Concerned({
  campaign,
  concerned,
  found,
}: Pick<Finding, 'concerned' | 'found'> & { campaign: Campaign }): VNode | null {
  const list = (
    <ul>
      {concerned.map(({ signOnId, text }) => (
        <li>
          {signOnId === null ? (
            <bdi>{text}</bdi>
          ) : (
            <a href={`/console/c/${campaign.slug}/entries/${signOnId}`}>
              <bdi>{text}</bdi>
            </a>
          )}
        </li>
      ))}
      {found > concerned.length && <li>and {(found - concerned.length).toLocaleString('en')} more</li>}
    </ul>
  );
  if (concerned.length === 0) return null;
  if (concerned.length <= FEW) return list;
  return (
    <details>
      <summary>
        Show {found > concerned.length ? `the first ${concerned.length} of ` : 'all '}
        {found.toLocaleString('en')}
      </summary>
      {list}
    </details>
  );
}

/** So many are shown at once. */
const FEW = 5;

/** What can be done in the state the letter is in. */
function Decide(props: EditionsPageProps): VNode {
  const { campaign, pending, mayFinalize } = props;
  const closed = mayFinalizeByHand(campaign);
  if (campaign.state === 'draft') return <p>The letter is not open yet.</p>;
  if (campaign.state === 'open')
    return (
      <p>
        It is made final by itself once nobody can confirm any more:{' '}
        <Instant at={campaign.graceEndsAt} zone={campaign.deadlineZone} language="en" />, unless a check stops it.
      </p>
    );
  if (closed && !mayFinalize) return <p>Only editors and owners make the letter final.</p>;
  if (closed)
    return (
      <Act {...props} act="finalize" label="Make the letter final">
        {campaign.state === 'closing' && (
          <CheckField
            name="evenInGrace"
            label="Now, although those who signed in time may still confirm. They will not be on the letter."
            optional=""
            checked={false}
          />
        )}
      </Act>
    );
  if (campaign.state === 'archived') return <p>The letter is archived.</p>;
  if (pending === undefined) return <p>The letter is final.</p>;
  if (!hasChanges(pending)) return <p>Nothing changed since edition {pending.since}.</p>;
  return (
    <>
      <Changes texts={texts} changes={pending} />
      {pending.layoutChanged && (
        <p>Entries stand elsewhere, under other headings or in other columns, or count otherwise.</p>
      )}
      {mayFinalize ? (
        <Act {...props} act="edition" label={`Make edition ${pending.since + 1}`} />
      ) : (
        <p>Only editors and owners make the next edition.</p>
      )}
    </>
  );
}

function Act({
  campaign,
  revision,
  findings = [],
  act,
  label,
  children,
}: EditionsPageProps & { act: string; label: string; children?: ComponentChildren }): VNode {
  const stops = findings.filter(({ severity }) => severity === 'stop');
  return (
    <form method="post" action={`/console/c/${campaign.slug}`} class="box">
      <input type="hidden" name="basedOn" value={revision} />
      {stops.map(({ code, message }) => (
        <CheckField name={`override-${code}`} label={`Even so: ${message}`} optional="" checked={false} />
      ))}
      {children}
      <button class="btn" type="submit" name="act" value={act}>
        {label}
      </button>
    </form>
  );
}

function Editions({ campaign, editions }: EditionsPageProps): VNode | null {
  if (editions.length === 0) return null;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">Editions, to be sent</h2>
      <ul class="list">
        {editions.map(({ number, header, frozenAt }) => (
          <li>
            <h3>
              <a href={`/c/${campaign.slug}/editions/${number}`}>Edition {number}</a>
            </h3>
            <p>{countOf(printedHeader(header).counts).toLocaleString('en')} signatories, with every file to send</p>
            <p class="soft">
              <Instant at={frozenAt} zone={campaign.deadlineZone} language="en" />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
