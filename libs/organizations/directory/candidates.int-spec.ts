import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Tx } from '#platform/database';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { candidateNames, type CandidateSearch } from './candidates.queries.js';
import { addName } from './add-name.js';
import { createOrganization, type NewOrganization } from './create-organization.js';
import { mergeOrganizations, undoOrganizationMerge } from './merge-organizations.js';
import { vouchOrganization } from './vouch-organization.js';
import { insertNames } from './insert-names.js';
import { learnWords } from './learn-words.js';
import type { NameKind } from './organization-name.entity.js';

describe('the names that may be a new one', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());
  beforeEach(() => world.database.rows('TRUNCATE organizations, directory_words, directory_changes CASCADE'));

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

  /** Endings of so many towns that no list has. */
  const towns = (count: number): string[] =>
    Array.from({ length: count }, (_, at) =>
      at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit))),
    );

  it('includes one of 300 emoji, which any-ascii makes thousands of letters', async () => {
    const name = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x1f300 + ((at * 11) % 800))).join('');
    await known({ names: [name] });
    await learn();
    expect(await find(name)).toEqual([name]);
  });

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
    ['the initials it begins with', 'NRC Osei Falls', 'Norwegian Refugee Council'],
    ['what another begins with the initials of', 'Norwegian Refugee Council', 'NRC Osei Falls'],
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
    for (const town of towns(300)) await known({ names: [`Asociación de Mujeres de Pueblo${town}`] });
    await known({ names: ['Asociación de Mujeres (AMUJ)'] });
    await learn();
    const found = await find({ name: 'Asociacion de Mujeres, A.C.', limit: 20 });
    expect(found).toHaveLength(20);
    expect(found[0]).toBe('Asociación de Mujeres (AMUJ)');
    expect((await find({ name: 'Asoc. de Mujeres de Pueblobb', limit: 20 }))[0]).toBe(
      'Asociación de Mujeres de Pueblobb',
    );
  });

  it('are held against the whole line as it was meant, all that have the very same keys', async () => {
    for (const town of towns(100))
      await known({ names: [`Sindicato Zaragozanomarchettino${town} de Derechos Humanos`] });
    await known({ names: ['Sindicato Nacional de Derechos Humanos'] });
    await learn();
    expect(await find({ name: 'Sindicato de DerechosHumanos', limit: 20 })).toContain(
      'Sindicato Nacional de Derechos Humanos',
    );
  });

  it('may begin with the whole name as it was meant', async () => {
    for (const town of towns(100)) await known({ names: [`Immigrant Rights Zaragozan${town} Center`] });
    const longer = 'Center for Immigrant Rights of Jephson and the Upper Marchetti Springs';
    await known({ names: [longer] });
    await learn();
    expect(await find({ name: 'Cneter for Immigrant Rights', limit: 20 })).toContain(longer);
  });

  describe('whom nobody vouched for', () => {
    const makes = (
      signOn: NewOrganization['signOn'],
      name: string,
      origin: 'sign-on' | 'member' = 'sign-on',
    ): Promise<string> => world.database.transaction((tx) => createOrganization(tx, { name, origin, signOn }));

    it.each(['sign-on', 'member'] as const)(
      'are hidden, but from the letter that they came with as a %s',
      async (origin) => {
        const [own, other] = [await anOpenCampaign(world), await anOpenCampaign(world)];
        await makes(await aSignOn(world, own), 'Tabaréu', origin);
        expect(await find({ name: 'Tabaréu', campaignId: own.id })).toEqual(['Tabaréu']);
        expect(await find({ name: 'Tabaréu', campaignId: other.id })).toEqual([]);
        expect(await find('Tabaréu')).toEqual([]);
      },
    );

    it('hide nobody from other letters, nor do those hide them, however many they are', async () => {
      const [crowded, own] = [await anOpenCampaign(world), await anOpenCampaign(world)];
      const signOn = await aSignOn(world, crowded);
      for (let at = 0; at < 210; at += 1) {
        const id = await makes(signOn, 'Red Tabaréu (IZAR)');
        await world.database.rows(`UPDATE organizations SET domains = '{tabareu.example}' WHERE id = $1`, [id]);
      }
      const id = await known({ names: ['Red Tabaréu (IZAR)'], domains: ['tabareu.example'] });
      const mine = await makes(await aSignOn(world, own), 'RED TABARÉU (IZAR)');
      const owners = async (search: Omit<CandidateSearch, 'campaignId'>): Promise<string[]> =>
        (await candidateNames(world.database, { ...search, campaignId: own.id }))
          .map((one) => one.organizationId)
          .sort();
      for (const name of ['Red Tabaréu (IZAR)', 'IZAR', 'Red Tabareu', 'Tabaréu'])
        expect([name, await owners({ name })]).toEqual([name, [id, mine].sort()]);
      expect(await owners({ name: 'Conectas', domains: ['tabareu.example'] })).toEqual([id]);
    });

    it('are seen by everybody once somebody vouches for them', async () => {
      const id = await known({ names: ['Tabaréu'], vouched: false });
      await world.database.transaction((tx) => vouchOrganization(tx, id));
      expect(await find('Tabaréu')).toEqual(['Tabaréu']);
    });

    it('are seen when they get the name while somebody vouches for them', async () => {
      const id = await known({ names: ['Tabaréu'], vouched: false });
      let added: Promise<unknown> = Promise.resolve();
      await world.database.transaction(async (tx) => {
        await vouchOrganization(tx, id);
        added = world.database.transaction((other) =>
          addName(other, id, { name: 'Conectas', kind: 'alias', source: 'merge' }),
        );
        // So that the other one is at its insert, and waits.
        while (
          (
            await world.database.rows(`SELECT 1 AS waits FROM pg_stat_activity WHERE pid <> pg_backend_pid()
          AND wait_event_type = 'Lock' AND query LIKE '%INTO organization_names%'`)
          ).length === 0
        );
      });
      await added;
      expect(await find('Conectas')).toEqual(['Conectas']);
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

    it('are those that every campaign sees, and stay what a full count finds whatever happens to names', async () => {
      const all = (): Promise<unknown[]> =>
        world.database.rows('SELECT key, names, slips FROM directory_words ORDER BY key');
      const count = (always: boolean): Promise<unknown[]> =>
        world.database.transaction((tx) => learnWords(tx, always)).then(all);
      const kept = await known({ names: ['Red de Mujeres', 'Mujeres Libres'] });
      await count(true);
      const hidden = await known({ names: ['Mujeres Libres del Sur', 'Casa Tabaréu'], vouched: false });
      expect(await learn()).toBe(false);
      const steps: ((tx: Tx) => Promise<unknown>)[] = [
        (tx) => mergeOrganizations(tx, hidden, kept, { actor: 'operator' }),
        (tx) =>
          tx
            .row<{ id: string }>('SELECT id FROM organization_merges WHERE gone_id = $1', [hidden])
            .then((merge) => undoOrganizationMerge(tx, merge?.id ?? '', 'operator')),
        (tx) => vouchOrganization(tx, hidden),
        (tx) => tx.rows(`DELETE FROM organization_names WHERE name = 'Mujeres Libres'`),
        (tx) => addName(tx, kept, { name: 'Casa Tabaréu', kind: 'alias', source: 'import' }),
      ];
      for (const step of steps) {
        await world.database.transaction(step);
        const folded = await count(false);
        expect(folded).toEqual(await count(true));
      }
      expect([await namesWith('mujer'), await namesWith('tabareu'), await namesWith('')]).toEqual([2, 2, 4]);
    });

    it('can be counted by two at once', async () => {
      await known({ names: ['Red de Mujeres'] });
      expect((await Promise.all([learn(), learn()])).sort()).toEqual([false, true]);
    });
  });
});
