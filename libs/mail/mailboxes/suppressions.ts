import type { Reader } from '#platform/database';
import { scrub } from '#platform/logging';
import type { SuppressionReason } from './suppression.entity.js';

/** Longer than any sentence of a mail server, shorter than a page that one quotes. */
const DETAIL = 500;

/** A mailbox that is to be written to no more. */
export interface NewSuppression {
  addressKey: string;
  reason: SuppressionReason;
  /** null for every campaign */
  campaignId: string | null;
  /** what the server or the report said; addresses in it are taken out */
  detail?: string;
}

/** Stops mail to a mailbox. Doing it twice is the same as once; the first reason given stays. */
export async function suppress(
  reader: Reader,
  { addressKey, reason, campaignId, detail }: NewSuppression,
): Promise<void> {
  await reader.rows(
    `INSERT INTO suppressions (address_key, reason, campaign_id, detail) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [addressKey, reason, campaignId, detail === undefined ? null : scrub(detail, DETAIL)],
  );
}

/**
 * The condition under which a mailbox gets no mail: it cannot be reached or complained, or it was unsubscribed and the mail is not
 * one that its owner asked for by an act of their own (verification, an answer to it, a decision about it).
 *
 * @returns SQL for a subquery that gives one reason or none; `key`, `campaign` and `transactional` are its parameters
 */
export function suppressionReason(key: string, campaign: string, transactional: string): string {
  return `(SELECT reason FROM suppressions
    WHERE address_key = ${key} AND (campaign_id IS NULL OR campaign_id = ${campaign})
      AND NOT (${transactional} AND reason = 'unsubscribed')
    ORDER BY since LIMIT 1)`;
}
