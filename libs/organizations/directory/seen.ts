/**
 * SQL that holds for an organization `own`, merged into `root`, that a search may see: a person vouched for it, or the
 * campaign in `parameter` (a uuid or null) has a sign-on or a coalition's member that is taken for it.
 */
export function seenBy(parameter: string): string {
  return `(own.vouched OR root.vouched OR ${parameter}::uuid IS NOT NULL AND (
    EXISTS (SELECT FROM organization_links link JOIN sign_ons ON sign_ons.id = link.sign_on_id
      WHERE link.organization_id IN (own.id, root.id) AND sign_ons.campaign_id = ${parameter})
    OR EXISTS (SELECT FROM coalition_members member JOIN sign_ons ON sign_ons.id = member.sign_on_id
      WHERE member.organization_id IN (own.id, root.id) AND sign_ons.campaign_id = ${parameter})))`;
}
