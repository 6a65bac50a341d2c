/** An event as a receiver may hear of it: ids, facts, and what is public of its subject. */
export interface WebhookFact {
  eventId: string;
  type: string;
  subjectId: string;
  data: Record<string, unknown>;
  occurredAt: Date;
  /** of the campaign */
  slug: string;
  /** as printed on the roster now; null unless the subject is a sign-on that stands there */
  printedName: string | null;
}

/** A type of event that an endpoint may ask for. */
interface WebhookEventType {
  says: string;
  /** What `data` holds beside `campaign`; never a contact's name or address. */
  data(fact: WebhookFact, publicUrl: string): Record<string, unknown>;
}

const signOn = (state: string, says: string): WebhookEventType => ({
  says,
  data: ({ subjectId }) => ({ signOnId: subjectId, state }),
});

const campaign = (state: string | undefined, says: string): WebhookEventType => ({
  says,
  data: () => (state === undefined ? {} : { state }),
});

/** Every type an endpoint may subscribe to, in the order of a letter's life. docs/WEBHOOKS.md lists them for receivers. */
export const webhookEventTypes: Record<string, WebhookEventType> = {
  'campaign.opened': campaign('open', 'sign-ons are accepted'),
  'campaign.changed': {
    says: 'a new version of the letter is in force',
    data: ({ data }) => ({ letterVersion: data.letterVersion, material: data.material ?? null }),
  },
  'campaign.deadline-moved': {
    says: 'the deadline is another',
    data: ({ data }) => ({ from: data.from, to: data.to }),
  },
  'campaign.deadline-passed': campaign('closing', 'the deadline passed; who signed in time may still verify'),
  'campaign.closed': campaign('closed', 'the grace after the deadline is over'),
  'campaign.reopened': campaign('open', 'it was opened again after it had closed'),
  'campaign.finalized': campaign('finalized', 'the letter is final'),
  'edition.frozen': {
    says: 'an edition of the letter exists, with its number and count',
    data: ({ subjectId, data, slug }, publicUrl) => ({
      editionId: subjectId,
      number: data.number,
      count: data.count,
      url: `${publicUrl}/c/${slug}/editions/${String(data.number)}`,
    }),
  },
  'roster.held': {
    says: 'the letter was not made final at its deadline: a check holds it back until a coordinator decides',
    data: ({ data }) => ({ checks: data.codes }),
  },
  'roster.settings-changed': campaign(undefined, 'the roster is laid out, ordered or counted in another way'),
  'sign-on.accepted': signOn('unverified', 'somebody signed; the mailbox is not proven yet'),
  'sign-on.verified': signOn('pending-review', 'the contact proved the mailbox; a coordinator decides'),
  'sign-on.approved': {
    says: 'it is on the roster, of a final letter with its next edition, under this name unless it left it since',
    data: ({ subjectId, printedName }) => ({ signOnId: subjectId, state: 'approved', name: printedName }),
  },
  'sign-on.rejected': signOn('rejected', 'a coordinator rejected it'),
  'sign-on.merged': {
    says: 'it was merged into another sign-on',
    data: ({ subjectId, data }) => ({ signOnId: subjectId, state: 'merged', into: data.into }),
  },
  'sign-on.unmerged': {
    says: 'it is no longer merged: the merge was undone, or what it was merged into left the roster',
    data: ({ subjectId, data }) => ({ signOnId: subjectId, from: data.from }),
  },
  'sign-on.edited': {
    says: 'a coordinator changed how it is printed',
    data: ({ subjectId, data, printedName }) => ({ signOnId: subjectId, fields: data.fields, name: printedName }),
  },
  'sign-on.reconsented': {
    says: 'its signer agreed to a later version of the letter, or was silent where silence agrees',
    data: ({ subjectId, data }) => ({ signOnId: subjectId, from: data.from, to: data.to, silent: data.silent }),
  },
  'sign-on.reconsent-missed': signOn(
    'needs-reconsent',
    'its signer did not answer to a change of the letter in time; it is not printed until they do',
  ),
  'sign-on.withdrawn': signOn('withdrawn', 'the signer withdrew'),
  'sign-on.expired': signOn('expired', 'it was not verified before the grace was over'),
  'sign-on.admitted-late': signOn(
    'unverified',
    'a coordinator let it in after it had expired; its contact may confirm for seven days',
  ),
  'organization.merged': {
    says: 'an organization of the directory was found to be another',
    data: ({ subjectId, data }) => ({ organizationId: subjectId, into: data.into }),
  },
  'organization.unmerged': {
    says: 'such a merge was undone',
    data: ({ subjectId }) => ({ organizationId: subjectId }),
  },
};

/** What a test delivery is called; nobody subscribes to it. */
export const TEST_TYPE = 'webhook.test';

/** @returns the body that every try of a delivery sends */
export function webhookBody(type: string, at: Date, data: Record<string, unknown>): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

/** @param publicUrl PUBLIC_URL, without a trailing slash @returns the body for an event of {@link webhookEventTypes} */
export function bodyOfFact(fact: WebhookFact, publicUrl: string): string {
  const data = webhookEventTypes[fact.type]?.data(fact, publicUrl) ?? {};
  return webhookBody(fact.type, fact.occurredAt, { campaign: fact.slug, ...data });
}
