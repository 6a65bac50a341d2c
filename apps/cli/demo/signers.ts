import { anotherSpelling } from './another-spelling.js';
import { type Http, HttpError } from './http.js';
import { inParallel } from './in-parallel.js';
import { codeAndPath, confirmPath, isVerification, type Mailbox } from './mailbox.js';
import type { RosterEntry } from './roster-file.js';

/** One organization's contact who fills in the form. */
export interface Signer {
  entry: RosterEntry;
  email: string;
  /** signs: an organization of the roster. again: a colleague, in another spelling. silent: never verifies. unfit: to be rejected. */
  role: 'signs' | 'again' | 'silent' | 'unfit';
}

/** Signs though it has no business here; the coordinator rejects it. */
export const UNFIT = 'Cheap Watches Online';

const AT_ONCE = 8;
const SILENT = 3;
/** A colleague of every so many organizations signs once more. */
const AGAIN_EVERY = 12;

/** Everybody who will sign: the roster, a few of it twice, three who never verify, and one to be rejected. */
export function castOf(entries: RosterEntry[]): Signer[] {
  const signs = entries.map((entry, index): Signer => ({
    entry,
    email: `contact-${index + 1}@signer.example`,
    role: 'signs',
  }));
  const again = signs
    .filter((_, index) => index % AGAIN_EVERY === 1 || entries.length === 1)
    .map(({ entry }, index): Signer => {
      const name = anotherSpelling(entry.name, index);
      return { entry: { ...entry, name }, email: `colleague-${index + 1}@signer.example`, role: 'again' };
    });
  const silent = Array.from({ length: SILENT }, (_, index): Signer => ({
    entry: { name: `Organization that never verifies, No. ${index + 1}`, members: [] },
    email: `silent-${index + 1}@signer.example`,
    role: 'silent',
  }));
  const unfit: Signer = { entry: { name: UNFIT, members: [] }, email: 'sales@signer.example', role: 'unfit' };
  return [...signs, ...again, ...silent, unfit];
}

/** @returns those whose sign-on was accepted; the others with the reason the api gave */
export async function signAll(
  http: Http,
  slug: string,
  signers: Signer[],
): Promise<{ accepted: Signer[]; refused: { name: string; reason: string }[] }> {
  const refused: { name: string; reason: string }[] = [];
  const answers = await inParallel(signers, AT_ONCE, async (signer, index) => {
    try {
      await http.json('POST', `/api/v1/campaigns/${slug}/sign-ons`, {
        organizationName: signer.entry.name,
        ...(signer.entry.members.length > 0 ? { members: signer.entry.members } : {}),
        contactName: `Contact ${index + 1}`,
        contactTitle: 'Director',
        contactEmail: signer.email,
        consent: true,
        authorized: true,
      });
      return signer;
    } catch (error) {
      if (!(error instanceof HttpError) || error.status >= 500) throw error;
      refused.push({ name: signer.entry.name, reason: error.message });
      return undefined;
    }
  });
  return { accepted: answers.filter((signer) => signer !== undefined), refused };
}

/** Everybody but the silent opens their mail: most press the button, every fifth types the code. @returns how many verified */
export async function verifyAll(http: Http, mailbox: Mailbox, signers: Signer[]): Promise<number> {
  const mails = await mailbox.expect('verification', signers.length, isVerification);
  const byReceiver = new Map(mails.map((mail) => [mail.to[0], mail]));
  const willing = signers.filter((signer) => signer.role !== 'silent');
  await inParallel(willing, AT_ONCE, async ({ email }, index) => {
    const mail = byReceiver.get(email);
    if (mail === undefined) throw new Error('A verification mail is missing.');
    if (index % 5 === 4) {
      const { code, path } = codeAndPath(mail);
      await http.press(path, { code });
    } else {
      await http.text(confirmPath(mail));
      await http.press(confirmPath(mail));
    }
  });
  return willing.length;
}
