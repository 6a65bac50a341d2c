import { Injectable } from '@nestjs/common';
import type { Reader } from '#platform/database';
import { LetterFacts } from '#webhooks';

/**
 * Answers what webhooks ask about letters. It is here because the roster decides what is printed, and because it comes last in
 * the life of a letter: it may read everything that webhooks name.
 */
@Injectable()
export class RosterLetterFacts extends LetterFacts {
  async slugs(reader: Reader, campaignIds: string[]): Promise<Map<string, string>> {
    const found = await reader.rows<{ id: string; slug: string }>(
      'SELECT id, slug FROM campaigns WHERE id = ANY($1::uuid[])',
      [campaignIds],
    );
    return new Map(found.map(({ id, slug }) => [id, slug]));
  }

  async printedNames(reader: Reader, ids: string[]): Promise<Map<string, string>> {
    const printed = await reader.rows<{ id: string; name: string }>(
      `SELECT id, coalesce(display_name, name) AS name FROM sign_ons WHERE id = ANY($1::uuid[]) AND state = 'approved'`,
      [ids],
    );
    return new Map(printed.map(({ id, name }) => [id, name]));
  }

  async campaignsSignedBy(reader: Reader, organizationId: string): Promise<string[]> {
    const signed = await reader.rows<{ campaignId: string }>(
      `SELECT DISTINCT sign_ons.campaign_id FROM organizations AS asked
       JOIN organizations AS same ON same.root_id = asked.root_id
       JOIN organization_links ON organization_id = same.id
       JOIN sign_ons ON sign_ons.id = sign_on_id
       WHERE asked.id = $1`,
      [organizationId],
    );
    return signed.map(({ campaignId }) => campaignId);
  }
}
