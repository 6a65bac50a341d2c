import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveSignOn, mergeSignOn, rejectSignOn } from '#review';
import { finalizeRoster } from '#roster';
import { type SignOn, signOnById } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { aChange, bound, sweepReconsents } from '../../../../test/builders/reconsents.js';
import { aSignOnBody, asForm } from '../../../../test/builders/sign-on-bodies.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { mailed, tokenOf } from '../../../../test/builders/verifications.js';
import { World } from '../../../../test/builders/world.js';
import { PAGE_LANGUAGES, textsFor } from '../../i18n/texts-for.js';

let world: World;
let api: Api;
beforeAll(async () => {
  world = await World.create();
  api = await Api.start(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const hidden = ({ text }: Answer): string => /name="letterVersion" value="(\d+)"/.exec(text)?.[1] ?? '';
const linkOf = async ({ id }: SignOn): Promise<string> =>
  (await issueConfirmUrl(world.database, world.configuration, id)).split('/').at(-1) ?? '';
const CHANGED = '<del>ask</del><ins>urge</ins>';
const FOUR = {
  languages: [...PAGE_LANGUAGES],
  letter: PAGE_LANGUAGES.map((language) => ({
    language,
    body: 'We, the {{count}} undersigned organizations, ask.',
  })),
};

describe('the sign form of a letter that was changed', () => {
  it.each(PAGE_LANGUAGES)(
    'shows what is new in %s, keeps what was typed, and takes the signature then',
    async (language) => {
      const campaign = await anOpenCampaign(world, FOUR);
      await aSignatory(world, campaign);
      const path = `/c/${campaign.slug}/sign`;
      const page = await api.send(`/c/${campaign.slug}?lang=${language}`);
      expect(page.text).toContain(`sign?lang=${language}&amp;version=1`);
      const body = aSignOnBody();
      const form = { ...asForm(body), language, letterVersion: hidden(await api.send(path)) };
      await aChange(world, campaign, true);
      const again = await api.form(path, form);
      expect(again.status).toBe(409);
      expect(again.text).toContain(textsFor(language).changed.form);
      expect(again.text).toContain(CHANGED);
      expect(again.text).toContain(body.organizationName);
      expect(hidden(again)).toBe('2');
      const taken = await api.form(path, { ...form, letterVersion: hidden(again) });
      expect(taken.status).toBe(303);
      const id = String(taken.headers.location).split('/')[2] ?? '';
      expect((await signOnById(world.database, id)).letterVersion).toBe(2);
    },
  );

  it('shows it at once to whoever read an earlier version, and nothing after a change that is not material', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await aChange(world, campaign, false);
    const path = `/c/${campaign.slug}/sign?version=1`;
    const before = await api.send(path);
    expect([before.text.includes(CHANGED), hidden(before)]).toEqual([false, '1']);
    await aChange(world, campaign, true, 'We, the {{count}} undersigned organizations, urge you.');
    const after = await api.send(path);
    expect([after.text.includes('<ins>'), hidden(after)]).toEqual([true, '3']);
    expect(hidden(await api.send(`/c/${campaign.slug}/sign?version=99`))).toBe('3');
  });
});

describe('the page of a signer whose letter was changed', () => {
  it.each(PAGE_LANGUAGES)(
    'shows the change in %s, asks by a button, and is quiet once it was pressed',
    async (language) => {
      const campaign = await anOpenCampaign(world, FOUR);
      const signatory = await aSignatory(world, campaign, { language });
      const { changed, confirmation } = textsFor(language);
      await aChange(world, campaign, true);
      await sweepReconsents(world);
      const path = `/v/${tokenOf(world, signatory)}`;
      const page = await api.send(path);
      expect(page.text).toContain(CHANGED);
      expect(page.text).toContain(changed.agree);
      expect(page.text).toContain(changed.marks);
      expect(page.text).toContain(confirmation.withdrawButton);
      expect(await bound(world, signatory)).toEqual(['approved', 1]);
      const pressed = await api.form(`${path}/agree`, { letterVersion: hidden(page) });
      expect([pressed.status, pressed.headers.location]).toEqual([303, path]);
      expect(await bound(world, signatory)).toEqual(['approved', 2]);
      expect((await api.send(path)).text).not.toContain(changed.agree);
      expect((await api.form(`${path}/agree`, { letterVersion: '2' })).status).toBe(303);
    },
  );

  it('that showed an older change asks to read again instead of taking the answer', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    const path = `/v/${tokenOf(world, signatory)}`;
    const letterVersion = hidden(await api.send(path));
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    for (const sent of [{ letterVersion }, {}] as Record<string, string>[]) {
      const answer = await api.form(`${path}/agree`, sent);
      expect([answer.status, hidden(answer)]).toEqual([409, '3']);
      expect(answer.text).toContain(textsFor('en').changed.again);
    }
    expect(await bound(world, signatory)).toEqual(['approved', 1]);
  });

  it('lets the signer withdraw instead, and come back after the date', async () => {
    const campaign = await anOpenCampaign(world);
    const [gone, late] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    await api.form(`/v/${tokenOf(world, gone)}/withdraw`, {});
    await world.clock.advance('73 hours');
    await sweepReconsents(world);
    expect(await bound(world, gone)).toEqual(['withdrawn', 1]);
    const path = `/v/${tokenOf(world, late)}`;
    const page = await api.send(path);
    expect(page.text).toContain(textsFor('en').confirmation.states['needs-reconsent'].heading);
    await api.form(`${path}/agree`, { letterVersion: hidden(page) });
    expect(await bound(world, late)).toEqual(['approved', 2]);
  });

  it('confirms a new signature for the text that it shows', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await aChange(world, campaign, true);
    const path = `/v/${tokenOf(world, signOn)}`;
    const page = await api.send(path);
    expect(page.text).toContain(textsFor('en').changed.verify);
    expect((await api.form(path, {})).status).toBe(409);
    expect((await api.form(path, { letterVersion: hidden(page) })).status).toBe(303);
    expect(await bound(world, signOn)).toEqual(['pending-review', 2]);
  });

  it('does not say that a signature is on the letter by another that is not, or that it can still be given', async () => {
    const campaign = await anOpenCampaign(world);
    const [printed, joined] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await world.database.transaction((tx) =>
      mergeSignOn(tx, campaign.id, joined.id, printed.id, 'reviewer', { evenSo: true }),
    );
    const path = `/v/${await linkOf(joined)}`;
    const { states, unanswered, beingMadeFinal } = textsFor('en').confirmation;
    expect((await api.send(path)).text).toContain(states.merged.text);
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    await world.clock.advance('73 hours');
    await sweepReconsents(world);
    const page = await api.send(path);
    expect(page.text).toContain(states['needs-reconsent'].heading);
    expect(page.text).toContain(textsFor('en').changed.missed);
    expect(page.text).not.toContain(states.merged.heading);
    await closed(world, campaign);
    expect((await api.send(path)).text).toContain(beingMadeFinal.text);
    await world.database.rows(`UPDATE campaigns SET state = 'archived' WHERE id = $1`, [campaign.id]);
    expect((await api.send(path)).text).toContain(unanswered.text);
  });

  it.each(PAGE_LANGUAGES)(
    'says in %s that a letter was made final without them, and takes their answer for the next edition',
    async (language) => {
      const campaign = await anOpenCampaign(world, FOUR);
      const [silent, turned] = [
        await aSignatory(world, campaign, { language }),
        await aSignatory(world, campaign, { language }),
      ];
      await world.database.transaction((tx) =>
        rejectSignOn(tx, campaign.id, turned.id, 'reviewer', 'Not now.', { expectedState: 'approved' }),
      );
      await aChange(world, campaign, true);
      await sweepReconsents(world);
      await closed(world, campaign);
      await finalizeRoster(world.database, campaign.id, 'clock');
      await world.database.transaction((tx) =>
        approveSignOn(tx, campaign.id, turned.id, 'reviewer', { expectedState: 'rejected' }),
      );
      const { changed, confirmation } = textsFor(language);
      for (const signOn of [silent, turned]) {
        const path = `/v/${await linkOf(signOn)}`;
        const page = await api.send(path);
        expect(page.text).toContain(confirmation.states['needs-reconsent'].heading);
        expect(page.text).toContain(changed.afterFinal);
        await api.form(`${path}/agree`, { letterVersion: hidden(page) });
        expect(await bound(world, signOn)).toEqual(['approved', 2]);
        expect((await api.send(path)).text).toContain(confirmation.nextEdition.heading);
      }
    },
  );

  it('under the rule that signers object says that there is nothing to do', async () => {
    const campaign = await anOpenCampaign(world, { reconsent: { rule: 'object', hours: 72 } });
    const signatory = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    expect((await api.send(`/v/${tokenOf(world, signatory)}`)).text).toContain('If you agree, there is nothing to do.');
  });
});
