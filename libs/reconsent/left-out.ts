import { wentOut } from '#mail';
import { letterChangedMail } from './mails/letter-changed-mail.js';

/**
 * SQL: whether the mail went out that asked a signer about a change. Only then their silence says something.
 *
 * @param signOnId SQL of the signer
 * @param number SQL of the letter version they are asked about
 */
export const told = (signOnId: string, number: string): string => wentOut(letterChangedMail.kind, signOnId, number);

/**
 * SQL: whether a sign-on that stands would not be printed if the letter were frozen now: it is bound to a version before the last
 * material change, nobody who signed for its organization agreed to that, and silence does not agree: by the rule, or because they
 * were never told. The one place where that is decided.
 *
 * @param signOn alias of the sign-on
 * @param campaign SQL of its campaign
 */
export const leftOut = (signOn: string, campaign: string): string => `
  ${signOn}.campaign_id = ${campaign} AND ${signOn}.letter_version < (SELECT material_version FROM campaigns WHERE id = ${campaign})
  AND EXISTS (
    SELECT FROM campaigns letter
    JOIN letter_changes change ON change.campaign_id = letter.id AND change.number = letter.material_version AND change.material
    WHERE letter.id = ${campaign}
      AND NOT EXISTS (SELECT FROM sign_ons other
        WHERE other.merged_into = ${signOn}.id AND other.state = 'merged' AND other.letter_version >= letter.material_version)
      AND (change.rule <> 'object' OR NOT EXISTS (
        SELECT FROM reconsents asked WHERE asked.sign_on_id = ${signOn}.id AND asked.number = letter.material_version
          AND asked.state = 'open' AND ${told('asked.sign_on_id', 'asked.number')})))`;
