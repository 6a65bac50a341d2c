import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { candidateNames, type CandidateSearch } from './candidates.queries.js';
import { insertNames } from './insert-names.js';
import { learnWords } from './learn-words.js';
import type { NameKind } from './organization-name.entity.js';

describe('the names that may be a new one', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());
  beforeEach(() => world.database.rows('TRUNCATE organizations, directory_words CASCADE'));

  interface Known {
    names: (string | [string, NameKind])[];
    vouched?: boolean;
    domains?: string[];
  }

  /** Stores an organization under its canonical name and others. */
  async function known({ names, vouched = true, domains = [] }: Known): Promise<string> {
    const organizationId = randomUUID();
    await world.database.transaction(async (tx) => {
      await tx.rows(
        `INSERT INTO organizations (id, root_id, origin, vouched, domains) VALUES ($1, $1, 'import', $2, $3)`,
        [organizationId, vouched, domains],
      );
      const rows = names.map((one, at): [string, NameKind] =>
        typeof one === 'string' ? [one, at === 0 ? 'canonical' : 'alias'] : one,
      );
      await insertNames(
        tx,
        rows.map(([name, kind]) => ({ organizationId, name, kind, source: 'import' })),
      );
    });
    return organizationId;
  }
  const learn = (): Promise<boolean> => world.database.transaction((tx) => learnWords(tx));
  const find = async (search: string | CandidateSearch): Promise<string[]> =>
    (await candidateNames(world.database, typeof search === 'string' ? { name: search } : search)).map(
      ({ name }) => name,
    );

  it.each([
    ['case and accents', 'ASOCIACION NANDU', 'Asociación Ñandú'],
    ['a legal form', 'Asociación Ñandú, A.C.', 'Asociación Ñandú'],
    ['its acronym alone', 'CELS', 'Centro de Estudios Legales y Sociales'],
    ['an acronym of more than initials', 'CFESS', 'Conselho Federal de Serviço Social'],
    ['the words its acronym stands for', 'Centro de Estudios Legales y Sociales', 'CELS'],
    ['an acronym in brackets', 'Instituto Zumaque (IZAR)', 'IZAR'],
    ['rare words among others', 'Friends of the Tlachinollan', 'Centro de la Montaña Tlachinollan'],
    ['a slip of the pen in its only rare word', 'Casa Tlachinolan', 'Casa Tlachinollan'],
    ['a slip of the pen in what is stored', 'Casa Tlachinollan', 'Casa Tlacinollan'],
    ['a swapped pair of letters in a common word', 'Asociacoin de Mujeres', 'Asociación de Mujeres'],
    ['two words as one', 'Red de MujeresLibres', 'Red de Mujeres Libres'],
    ['one word as two', 'Action Aid Kenya', 'ActionAid'],
    ['another language', 'Ford Foundation', 'Fundación Ford'],
    ['another language throughout', 'Human Rights Network', 'Red de Derechos Humanos'],
    ['another order', 'Human Rights Advocates', 'The Advocates for Human Rights'],
    ['words behind it', 'Red de Mujeres Libres del Valle Central', 'Red de Mujeres Libres'],
    ['words that are missing', 'Red de Mujeres', 'Red de Mujeres Libres y Diversas'],
    ['its other name behind a slash', 'Human Rights First', 'Derechos Humanos Primero / Human Rights First'],
  ])('are found by %s', async (_, name, stored) => {
    await known({ names: [stored] });
    await known({ names: ['Sindicato Dos Metalúrgicos De Betim'] });
    await learn();
    expect((await find(name))[0]).toBe(stored);
  });

  it('are found under every name of an organization, and lead to it', async () => {
    const id = await known({ names: ['Conectas Direitos Humanos', ['Tabaréu', 'former']] });
    expect(await candidateNames(world.database, { name: 'tabareu' })).toMatchObject([
      { organizationId: id, rootId: id, name: 'Tabaréu', kind: 'former', vouched: true },
    ]);
  });

  it('lead to what the organization was merged into, with the domains of both', async () => {
    const [gone, kept] = [
      await known({ names: ['Tabaréu'], domains: ['tabareu.example'] }),
      await known({ names: ['Conectas'], domains: ['conectas.example'] }),
    ];
    await world.database.rows('UPDATE organizations SET merged_into = $2, root_id = $2 WHERE id = $1', [gone, kept]);
    const [found] = await candidateNames(world.database, { name: 'Tabaréu' });
    expect(found).toMatchObject({ organizationId: gone, rootId: kept });
    expect([...(found?.domains ?? [])].sort()).toEqual(['conectas.example', 'tabareu.example']);
  });

  it('are found by the domain, whatever they are called', async () => {
    await known({ names: ['Conectas'], domains: ['conectas.example'] });
    expect(await find({ name: 'Something Else', domains: ['conectas.example'] })).toEqual(['Conectas']);
    expect(await find({ name: 'Something Else', domains: ['other.example'] })).toEqual([]);
  });

  it('are none when nothing is alike, or nothing can be looked up', async () => {
    await known({ names: ['Conectas'] });
    await learn();
    for (const name of ['Zumaque', '★', '']) expect(await find(name)).toEqual([]);
    await known({ names: ['★'] });
    expect(await find('★')).toEqual(['★']);
  });

  it('are found before the words were ever counted', async () => {
    await known({ names: ['Asociación Ñandú de Mujeres'] });
    expect(await find('asociacion nandu')).toEqual(['Asociación Ñandú de Mujeres']);
  });

  it('are at most as many as asked for, and the right one is among them, in a crowd', async () => {
    for (let at = 0; at < 300; at += 1) {
      const town = at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
      await known({ names: [`Asociación de Mujeres de Pueblo${town}`] });
    }
    await known({ names: ['Asociación de Mujeres (AMUJ)'] });
    await learn();
    const found = await find({ name: 'Asociacion de Mujeres, A.C.', limit: 20 });
    expect(found).toHaveLength(20);
    expect(found[0]).toBe('Asociación de Mujeres (AMUJ)');
    expect((await find({ name: 'Asoc. de Mujeres de Pueblobb', limit: 20 }))[0]).toBe(
      'Asociación de Mujeres de Pueblobb',
    );
  });

  describe('whom nobody vouched for', () => {
    it('are hidden, but from the letter that was signed in their name', async () => {
      const id = await known({ names: ['Tabaréu'], vouched: false });
      const [own, other] = [await anOpenCampaign(world), await anOpenCampaign(world)];
      const { id: signOnId } = await aSignOn(world, own, { organizationName: 'Tabaréu' });
      await world.database.rows(
        `INSERT INTO organization_links (sign_on_id, organization_id, linked_by) VALUES ($1, $2, 'new')
         ON CONFLICT (sign_on_id) DO UPDATE SET organization_id = excluded.organization_id`,
        [signOnId, id],
      );
      expect(await find({ name: 'Tabaréu', campaignId: own.id })).toEqual(['Tabaréu']);
      expect(await find({ name: 'Tabaréu', campaignId: other.id })).toEqual([]);
      expect(await find('Tabaréu')).toEqual([]);
    });

    it('are seen by the letter whose coalition lists them', async () => {
      const id = await known({ names: ['Tabaréu'], vouched: false });
      const campaign = await anOpenCampaign(world);
      const { id: signOnId } = await aSignOn(world, campaign);
      await world.database.rows(
        `INSERT INTO coalition_members (sign_on_id, position, name, organization_id) VALUES ($1, 900, 'Tabaréu', $2)`,
        [signOnId, id],
      );
      expect(await find({ name: 'Tabaréu', campaignId: campaign.id })).toEqual(['Tabaréu']);
    });

    it('are seen by everybody once they are merged into one that somebody vouched for', async () => {
      const [gone, kept] = [await known({ names: ['Tabaréu'], vouched: false }), await known({ names: ['Conectas'] })];
      await world.database.rows('UPDATE organizations SET merged_into = $2, root_id = $2 WHERE id = $1', [gone, kept]);
      expect(await find('Tabaréu')).toEqual(['Tabaréu']);
    });
  });

  describe('and the words they are made of', () => {
    const namesWith = async (key: string): Promise<number | undefined> =>
      (await world.database.row<{ names: number }>('SELECT names FROM directory_words WHERE key = $1', [key]))?.names;

    it('are counted anew when names came or went, and only then', async () => {
      await known({ names: ['Red de Mujeres', 'Mujeres Libres'] });
      expect([await learn(), await learn()]).toEqual([true, false]);
      expect([await namesWith('mujer'), await namesWith('libr'), await namesWith('')]).toEqual([2, 1, 2]);
      const id = await known({ names: ['Mujeres del Sur'] });
      expect([await learn(), await namesWith('mujer')]).toEqual([true, 3]);
      await world.database.rows('DELETE FROM organizations WHERE id = $1', [id]);
      expect([await learn(), await namesWith('mujer'), await namesWith('sur')]).toEqual([true, 2, undefined]);
    });

    it('can be counted by two at once', async () => {
      await known({ names: ['Red de Mujeres'] });
      expect((await Promise.all([learn(), learn()])).sort()).toEqual([false, true]);
    });
  });
});
