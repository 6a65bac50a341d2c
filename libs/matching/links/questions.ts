import type { LikelyOrganization } from './likely-organizations.js';

/**
 * What is asked about a name, as rows for SQL: everything else that bears on the same organization (verdict same), and on every
 * organization it may be (review).
 *
 * @param ownRoot the organization the name is taken for
 * @returns JSON for {@link ASKED}
 */
export function questionsAbout(ownRoot: string, likely: readonly LikelyOrganization[]): string {
  const own = likely.find(({ rootId }) => rootId === ownRoot);
  const others = likely.filter((one) => one !== own);
  return JSON.stringify([
    {
      root: ownRoot,
      verdict: 'same',
      score: own?.score ?? 1,
      reasons: own?.reasons ?? ['Both are taken for one organization.'],
    },
    ...others.map(({ rootId, score, reasons }) => ({ root: rootId, verdict: 'review', score, reasons })),
  ]);
}

/** $1 as rows with the organizations they are about, merged ones included. */
export const ASKED = `
  (SELECT organizations.id AS organization_id, root, verdict, score, ARRAY(SELECT jsonb_array_elements_text(reasons)) AS reasons
   FROM jsonb_to_recordset($1::jsonb) AS question (root uuid, verdict text, score real, reasons jsonb)
   JOIN organizations ON root_id = question.root) AS asked`;
