import { type Campaign, createCampaign, openCampaign } from '#campaigns';
import type { Database } from '#platform/database';

const DAY = 86_400_000;

/** Approved sign-ons, made where they are stored: every hundredth lists 25 members, as the coalitions of real letters do. */
const SIGN = `
  INSERT INTO sign_ons (campaign_id, name, match_key, country, members, contact_name, contact_email, email_key, language,
                        letter_version, state, verified_at, decided_at)
  SELECT $1, name, lower(name), (ARRAY['MX', 'CA', 'US', 'GT', NULL])[1 + n % 5],
    CASE WHEN n % 100 = 0 THEN ARRAY(SELECT 'Member ' || member || ' of ' || name FROM generate_series(1, 25) AS member) ELSE '{}' END,
    'A contact', 'contact' || n || '@example.org', 'contact' || n || '@example.org', 'en', 1, 'approved', app_now(), app_now()
  FROM generate_series(1, $2::int) AS n,
    LATERAL (SELECT (ARRAY['Asociación', 'Réseau', 'Coalition', 'Émigrés', 'Østjysk Forening', 'Zentrum', 'Iniciativa', 'The Friends'])[1 + n % 8]
      || ' ' || (ARRAY['for Human Rights', 'de Mujeres', 'des Familles', 'pelo Clima', 'of the Rivers'])[1 + n % 5]
      || ' ' || reverse(n::text) AS name) AS named`;

/** @param slug of the campaign @returns a closed campaign with so many approved sign-ons, ready to be frozen */
export async function aClosedCampaign(
  database: Database,
  signatories: number,
  slug = `bench-${signatories}`,
): Promise<Campaign> {
  const local = new Date(Date.now() + DAY).toISOString().slice(0, 19);
  const body =
    'To whom it may concern,\n\nWe, the {{count}} undersigned organizations, ask for **measured** figures.\n';
  const campaign = await database.transaction(async (tx) => {
    const { id } = await createCampaign(
      tx,
      {
        slug,
        title: 'A letter that many sign',
        convener: 'Coalition',
        languages: ['en'],
        letter: [{ language: 'en', body }],
        addressees: ['Everybody'],
        deadline: { local, zone: 'UTC' },
      },
      'bench',
    );
    return openCampaign(tx, id, 'bench');
  });
  await database.rows(SIGN, [campaign.id, signatories]);
  await database.rows(
    `UPDATE campaigns SET state = 'closed', deadline_at = app_now() - interval '3 days', closed_at = app_now() - interval '1 day' WHERE id = $1`,
    [campaign.id],
  );
  await database.rows('VACUUM ANALYZE sign_ons');
  return campaign;
}
