import { createHash } from 'node:crypto';
import { editionsOf, exportFormats, finalizeRoster } from '#roster';
import { anOpenCampaign, closed } from '../builders/campaigns.js';
import { aPrintedSignOn, laidOut } from '../builders/rosters.js';
import type { ContractWorld } from './contract-world.js';
import type { Produced } from './golden.js';

/** Formats that are text; of the others the hash is kept. */
const READABLE = ['txt', 'md', 'html', 'csv', 'json'];

/** @returns the hash of an edition and of each of its exports, and the exports that are text */
export async function editionFiles(on: ContractWorld): Promise<Produced> {
  await aFinalLetter(on);
  const path = '/api/v1/campaigns/edition/editions/1';
  const { json } = await on.api.send(path);
  const files: Produced = {};
  const hashes = [`edition  ${(json as { sha256: string }).sha256}`];
  for (const { extension } of exportFormats) {
    const { statusCode, rawPayload, headers } = await on.api.app.inject({ url: `${path}/letter.${extension}?lang=en` });
    if (statusCode !== 200) throw new Error(`There is no ${extension}: ${rawPayload.toString()}`);
    const type = `${String(headers['content-type'])}; ${String(headers['content-disposition'])}`;
    hashes.push(`${extension}  ${createHash('sha256').update(rawPayload).digest('hex')}  ${type}`);
    if (READABLE.includes(extension)) files[`letter.${extension}`] = rawPayload.toString();
  }
  return { ...files, 'hashes.txt': hashes.join('\n') };
}

/** A letter in two languages with sections, a convener, a coalition with members and roles, a person, and names of many alphabets. */
async function aFinalLetter({ world }: ContractWorld): Promise<void> {
  const body =
    'We, the {{count}} undersigned: {{organizations}} organizations and {{individuals in words}} persons.\n\n- **Act**\n- [Read](https://letters.example)';
  const head = {
    date: '2027-03-21',
    place: 'Oaxaca',
    addressees: ['The Commission\nBrussels', 'The Council'],
    cc: ['The Press'],
  };
  const campaign = await laidOut(
    world,
    await anOpenCampaign(world, {
      slug: 'edition',
      languages: ['en', 'es'],
      letter: [
        {
          language: 'en',
          title: 'Keep the rivers clean',
          salutation: 'Dear all,',
          closing: 'Sincerely,',
          body,
          ...head,
        },
        { language: 'es', title: 'Ríos limpios', body: 'Las {{count}} firmas pedimos.', ...head },
      ],
      deadline: { local: '2027-03-21T18:00:00', zone: 'America/Mexico_City' },
    }),
    {
      individualsMaySign: true,
      convenersFirst: true,
      layout: 'organizations-then-individuals',
      countRule: 'coalitions-with-members',
      columns: 2,
    },
  );
  const signs = (name: string, more: object = {}, edit: object = {}): Promise<unknown> =>
    aPrintedSignOn(
      world,
      campaign,
      {
        organizationName: name,
        contactEmail: `${createHash('md5').update(name).digest('hex')}@signer.example`,
        ...more,
      },
      edit,
    );
  await signs('Agua Clara', { country: 'MX' }, { convener: true });
  await signs('The Harbor Fund', { country: 'US' }, { sortKey: 'Harbor' });
  await signs('Ñandú', {}, { displayName: 'Fundación Ñandú' });
  await signs('Річки', { country: 'UA' });
  await signs('Zebra Network', { members: ['Aldea', { name: 'Nube', role: 'Observers' }] });
  await signs('Ana Pérez', {
    kind: 'individual',
    organizationName: undefined,
    contactName: 'Ana Pérez',
    affiliation: 'Universidad',
  });
  await finalizeRoster(world.database, (await closed(world, campaign)).id, 'operator');
  const editions = await editionsOf(world.database, campaign.id);
  if (editions.length !== 1) throw new Error('The letter was not made final.');
}
