import { isUUID } from 'class-validator';
import { type MailAtHand, sendAgain, takeForSent, type UnknownMail, unknownMails } from '#mail';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database, type Tx } from '#platform/database';
import { withDatabase } from '../start/local-database.js';

export interface MailsUnknownOptions {
  /** ids to take for sent */
  markSent?: string[];
  /** ids to send again */
  sendAgain?: string[];
  json?: boolean;
}

type Decision = (tx: Tx, mail: MailAtHand, actor: string) => Promise<void>;

/**
 * `undersigned mails unknown`: decides about mails whose answer never came, then lists those still open, of every campaign.
 *
 * @returns the exit code
 * @throws DomainError `mail-not-found`, `mail-fate-known`; what was decided before it stays decided
 */
export async function mailsUnknown(options: MailsUnknownOptions): Promise<number> {
  const decisions: [string[], Decision][] = [
    [options.markSent ?? [], takeForSent],
    [options.sendAgain ?? [], sendAgain],
  ];
  const wrong = decisions.flatMap(([ids]) => ids).filter((id) => !isUUID(id));
  if (wrong.length > 0) {
    console.error(`undersigned: ${wrong[0]} is not the id of a mail; \`undersigned mails unknown\` lists them`);
    return 1;
  }
  const open = await withDatabase(
    processEnvironment(),
    (line) => console.error(line),
    async (url) => {
      const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
      try {
        for (const [ids, decide] of decisions) {
          for (const id of ids) await database.transaction((tx) => decide(tx, { id, campaignId: null }, 'operator'));
        }
        return await unknownMails(database, null);
      } finally {
        await database.onApplicationShutdown();
      }
    },
  );
  console.log(options.json === true ? JSON.stringify(open, null, 2) : asText(open));
  return 0;
}

function asText(mails: UnknownMail[]): string {
  if (mails.length === 0) return 'No mail is waiting for a decision.';
  return [
    `${mails.length === 1 ? 'One mail was' : `${mails.length} mails were`} handed over and never answered. Look for the Message-ID in the mail server’s log, then`,
    '  undersigned mails unknown --mark-sent ID…   when it is there, or',
    '  undersigned mails unknown --send-again ID…  when it is not.',
    ...mails.map(
      ({ id, kind, handedOverAt, messageId, lastError }) =>
        `${id}  ${kind}  ${handedOverAt.toISOString()}  ${messageId}  ${lastError ?? ''}`,
    ),
  ].join('\n');
}
