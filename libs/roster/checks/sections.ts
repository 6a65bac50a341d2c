import type { RosterSettings } from '../settings/roster-settings.js';
import { type Check, type Concerned, lookAt, MOST_CONCERNED, so } from './check.js';

const COLUMN: Partial<Record<RosterSettings['layout'], string>> = {
  'by-country': 'country',
  'by-region': 'region',
  'by-type': 'org_type',
};

/** Organizations without what the roster is parted by: they are printed last, under a heading for the others. */
export const noSection: Check = {
  mayStop: false,
  async find({ reader, campaign, settings }) {
    const column = COLUMN[settings.layout];
    if (column === undefined) return [];
    const rows = await reader.rows<Concerned & { all: number }>(
      `SELECT id AS sign_on_id, coalesce(display_name, name) AS text, (count(*) OVER ())::int AS all FROM sign_ons
       WHERE campaign_id = $1 AND state = 'approved' AND kind = 'organization' AND ${column} IS NULL
       ORDER BY received_at, id LIMIT $2`,
      [campaign.id, MOST_CONCERNED],
    );
    const found = rows[0]?.all ?? 0;
    const named = column === 'org_type' ? 'type' : column;
    return lookAt(
      {
        code: 'section-missing',
        message: `${so(found, 'organization has', 'organizations have')} no ${named} and stand under “other organizations”.`,
        cure: `Set the ${named} of each.`,
      },
      rows.map(({ signOnId, text }) => ({ signOnId, text })),
      found,
    );
  },
};

/** Regions that differ only in case, accents or the like: each would have a heading of its own. */
export const regionsAlike: Check = {
  mayStop: false,
  async find({ reader, campaign, settings }) {
    if (settings.layout !== 'by-region') return [];
    const rows = await reader.rows<{ spellings: string[] }>(
      `SELECT array_agg(region ORDER BY region COLLATE "C") AS spellings
       FROM (SELECT DISTINCT region FROM sign_ons WHERE campaign_id = $1 AND state = 'approved' AND region IS NOT NULL) AS one
       GROUP BY region COLLATE roster_order HAVING count(*) > 1 LIMIT $2`,
      [campaign.id, MOST_CONCERNED],
    );
    return lookAt(
      {
        code: 'regions-alike',
        message: `${so(rows.length, 'region is', 'regions are')} written in several ways, each with a section of its own.`,
        cure: 'Set the region of these organizations to one spelling.',
      },
      rows.map(({ spellings }) => ({ signOnId: null, text: spellings.join(' / ') })),
    );
  },
};
