import fc from 'fast-check';
import { moveDeadline, openCampaign, closeDueCampaigns } from '#campaigns';
import type { Tx } from '#platform/database';
import { approveSignOn, mergeSignOn, rejectSignOn, sayNotTheSame, undoMerge } from '#review';
import { finalizeRoster, makeEdition, rosterRevision } from '#roster';
import type { SignOnState } from '#sign-ons';
import { confirmByLink, withdrawByLink } from '#verification';
import { hoursAhead } from '../builders/campaigns.js';
import { aSignOn } from '../builders/sign-ons.js';
import { mailed, tokenOf } from '../builders/verifications.js';
import type { LetterModel, ModelSignOn } from './letter-model.js';
import type { RealLetter } from './real-letter.js';

type Command = fc.AsyncCommand<LetterModel, RealLetter>;

/** The highest number by which a command names a sign-on. */
const MOST = 7;

/** What the real letter may add to the model's no: names that are one organization. The model knows no names. */
const NAMESAKE = ['possible-duplicate'];

interface Act {
  name: string;
  /** whether the model says that it may be done */
  may: boolean;
  real: () => Promise<unknown>;
  /** what the model makes of it */
  then: () => void;
  /** codes with which the real letter may refuse what the model allows */
  unless?: string[];
}

/** Does it for real: what the model allows succeeds, what it does not is refused, and what is refused changes nothing. */
async function act(
  model: LetterModel,
  real: RealLetter,
  { name, may, real: work, then, unless = [] }: Act,
): Promise<void> {
  const events = await real.events();
  const code = await work().then(
    () => undefined,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
  if (code === undefined) {
    if (!may) throw new Error(`${name} was done, and may not be.`);
    then();
    real.done.add(name.replace(/ \d+$/, ''));
  } else {
    if (may && !unless.includes(code)) throw new Error(`${name} was refused: ${code}`);
    if ((await real.events()) !== events) throw new Error(`${name} was refused (${code}) and left an event.`);
  }
  await real.agreesWith(model);
}

function command(text: string, run: Command['run']): Command {
  return { check: () => true, run, toString: () => text };
}

/** A command about one sign-on, named by a number that is taken modulo how many there are. */
function about(
  verb: string,
  at: number,
  make: (model: LetterModel, real: RealLetter, it: ModelSignOn, id: string) => Omit<Act, 'name'>,
  prefer: (it: ModelSignOn) => boolean = () => true,
): Command {
  return {
    check: ({ signOns }) => signOns.length > 0,
    run: (model, real) => {
      const preferred = model.signOns.filter(prefer);
      const among = preferred.length > 0 ? preferred : model.signOns;
      const it = among[at % among.length] as ModelSignOn;
      return act(model, real, {
        name: `${verb} ${it.number}`,
        ...make(model, real, it, real.ids[it.number] as string),
      });
    },
    toString: () => `${verb}(${at})`,
  };
}

const inTx =
  ({ world, campaign }: RealLetter, work: (tx: Tx, campaignId: string) => Promise<unknown>): (() => Promise<unknown>) =>
  () =>
    world.database.transaction((tx) => work(tx, campaign.id));

const submit = (name: string): Command =>
  command(`submit(${name})`, (model, real) =>
    act(model, real, {
      name: 'submit',
      may: model.maySubmit(),
      real: async () => {
        const signOn = await aSignOn(real.world, real.campaign, { organizationName: name });
        real.ids.push(signOn.id);
        await mailed(real.world, signOn);
      },
      then: () => model.submit(name),
    }),
  );

const verify = (at: number): Command =>
  about('verify', at, (model, real, it, id) => ({
    may: model.mayVerify(it),
    real: () => confirmByLink(real.world.database, tokenOf(real.world, { id } as Parameters<typeof tokenOf>[1])),
    then: () => model.verify(it),
  }));

const withdraw = (at: number): Command =>
  about('withdraw', at, (model, real, it, id) => ({
    may: model.mayWithdraw(it),
    real: () => withdrawByLink(real.world.database, tokenOf(real.world, { id } as Parameters<typeof tokenOf>[1])),
    then: () => model.leave(it, 'withdrawn'),
  }));

/** Most coordinators see the sign-on as it is, and may change an earlier decision; one in eight believes that it still waits for review. */
const isUpToDate = (at: number): boolean => at < MOST;
const seen = (at: number, { state }: ModelSignOn): { expectedState?: SignOnState } =>
  isUpToDate(at) ? { expectedState: state } : {};
const mayDecide = (at: number, { state }: ModelSignOn): boolean => isUpToDate(at) || state === 'pending-review';

const approve = (at: number): Command =>
  about('approve', at, (model, real, it, id) => ({
    may: model.mayApprove(it) && mayDecide(at, it),
    real: inTx(real, (tx, campaignId) => approveSignOn(tx, campaignId, id, 'operator', seen(at, it))),
    then: () => void (it.state = 'approved'),
    unless: NAMESAKE,
  }));

const reject = (at: number): Command =>
  about('reject', at, (model, real, it, id) => ({
    may: model.mayReject(it) && mayDecide(at, it),
    real: inTx(real, (tx, campaignId) => rejectSignOn(tx, campaignId, id, 'operator', 'No.', seen(at, it))),
    then: () => model.leave(it, 'rejected'),
  }));

/** Mostly of two that stand: of any two, few may be merged, and few merges would be undone. */
const merge = (at: number, intoAt: number): Command =>
  about(
    'merge',
    at,
    (model, real, it, id) => {
      const others = model.signOns.filter((one) => one !== it && standing(one));
      const among = others.length > 0 ? others : model.signOns;
      const into = among[intoAt % among.length] as ModelSignOn;
      return {
        may: model.mayMerge(it, into) && mayDecide(at, it),
        real: inTx(real, (tx, campaignId) =>
          mergeSignOn(tx, campaignId, id, real.ids[into.number] as string, 'operator', seen(at, it)),
        ),
        then: () => model.merge(it, into),
        // Somebody said that the two are different organizations.
        unless: ['answered-different'],
      };
    },
    standing,
  );

const standing = ({ state }: ModelSignOn): boolean => state === 'pending-review' || state === 'approved';

const undo = (at: number): Command =>
  about(
    'undo merge of',
    at,
    (model, real, it, id) => ({
      may: model.mayUndoMerge(it),
      real: inTx(real, (tx, campaignId) => undoMerge(tx, campaignId, id, 'operator')),
      then: () => model.undoMerge(it),
      unless: NAMESAKE,
    }),
    ({ state }) => state === 'merged',
  );

const different = (at: number, otherAt: number): Command =>
  about('say different', at, (model, real, it, id) => {
    const other = model.signOns[otherAt % model.signOns.length] as ModelSignOn;
    return {
      may: it !== other && it.into !== other.number && other.into !== it.number,
      real: inTx(real, (tx, campaignId) =>
        sayNotTheSame(tx, campaignId, [id, real.ids[other.number] as string], 'different', 'operator'),
      ),
      then: () => undefined,
    };
  });

const move = (hours: number): Command =>
  command(`moveDeadline(${hours})`, (model, real) =>
    act(model, real, {
      name: 'move the deadline',
      may: true,
      real: async () => {
        const local = await hoursAhead(real.world, hours);
        await inTx(real, (tx, id) => moveDeadline(tx, id, { local, zone: 'UTC' }, 'operator'))();
      },
      then: () => model.moveDeadline(hours),
    }),
  );

const ahead = (hours: number): Command =>
  command(`ahead(${hours})`, (model, real) =>
    act(model, real, {
      name: 'clock',
      may: true,
      real: () => real.world.clock.advance(`${hours} hours`),
      then: () => void (model.now += hours),
    }),
  );

const sweep = (): Command =>
  command('sweep', (model, real) =>
    act(model, real, {
      name: 'sweep',
      may: true,
      real: () => closeDueCampaigns(real.world.database),
      then: () => model.sweep(),
    }),
  );

const finalize = (): Command =>
  command('finalize', (model, real) =>
    act(model, real, {
      name: 'finalize',
      may: true,
      real: () => finalizeRoster(real.world.database, real.campaign.id, 'clock'),
      then: () => model.finalize(),
    }),
  );

/** The days in which nothing more happens, up to the edition. */
const end = (): Command =>
  command('end', async (model, real) => {
    for (const one of [ahead(80), sweep(), sweep(), finalize()]) await one.run(model, real);
  });

/** After somebody withdrew, if they could: an edition that changes nothing is not made. */
const nextEdition = (at: number): Command =>
  command(`next edition without ${at}`, async (model, real) => {
    if (model.signOns.length > 0) await withdraw(at).run(model, real);
    await act(model, real, {
      name: 'next edition',
      may: model.mayMakeEdition(),
      real: async () => {
        const { world, campaign } = real;
        const expectedRevision = await rosterRevision(world.database, campaign.id);
        return makeEdition(world.database, campaign.id, 'operator', { expectedRevision });
      },
      then: () => model.makeEdition(),
    });
  });

const reopen = (hours: number): Command =>
  command(`reopen(${hours})`, async (model, real) => {
    // As a person would: a letter that is closed gets a new deadline first.
    if (model.state === 'closed' || model.state === 'finalized') await move(hours).run(model, real);
    await act(model, real, {
      name: 'reopen',
      may: model.mayReopen(),
      real: inTx(real, (tx, id) => openCampaign(tx, id, 'operator')),
      then: () => void (model.state = 'open'),
    });
  });

const at = fc.nat({ max: MOST });
const name = fc.constantFrom('Rivers Alive', 'RIVERS, ALIVE!', 'Forest Watch', 'Clean Air Alliance');

/** Every act there is, each as likely; signing and verifying more so, since the rest needs them. */
export const letterCommands = [
  ...Array.from({ length: 3 }, () => name.map(submit)),
  ...Array.from({ length: 4 }, () => at.map(verify)),
  ...Array.from({ length: 3 }, () => at.map(approve)),
  at.map(reject),
  at.map(withdraw),
  ...Array.from({ length: 4 }, () => fc.tuple(at, at).map(([one, other]) => merge(one, other))),
  ...Array.from({ length: 4 }, () => at.map(undo)),
  fc.tuple(at, at).map(([one, other]) => different(one, other)),
  fc.integer({ min: 1, max: 72 }).map(move),
  fc.integer({ min: 1, max: 40 }).map(ahead),
  fc.constant(null).map(sweep),
  fc.constant(null).map(finalize),
  fc.constant(null).map(end),
  ...Array.from({ length: 2 }, () => at.map(nextEdition)),
  fc.integer({ min: 1, max: 72 }).map(reopen),
];
