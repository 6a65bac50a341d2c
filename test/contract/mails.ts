import { listMails } from '#platform/embedded';
import type { World } from '../builders/world.js';
import type { Produced } from './golden.js';
import { exported, modulesThat } from './product-modules.js';
import { prettyHtml, steady, visibleText } from './readable.js';

/** Set by the machine that sends, or by the moment; the subject is shown as it is read. */
const VOLATILE = ['date', 'message-id', 'mime-version', 'subject'];

/** A mail that was sent. */
export interface SentMail {
  kind: string;
  language: string;
  /** name of its golden file */
  file: string;
  text: string;
}

/** @returns every mail in the sink, as its reader gets it: whole in English, as text in other languages */
export async function sentMails({ database, mailDir }: World): Promise<SentMail[]> {
  const rows = await database.rows<{ kind: string; messageId: string }>('SELECT kind, message_id FROM mails');
  const bare = (id = ''): string => id.replace(/[<>]/g, '');
  const kinds = new Map(rows.map(({ kind, messageId }) => [bare(messageId), kind]));
  const mails = await listMails(mailDir, 2_000);
  return mails.map(({ to, text, html, headers, from, subject }) => {
    const kind = kinds.get(bare(headers['message-id'])) ?? 'unknown';
    const language = headers['content-language'] ?? 'unknown';
    const lines = Object.entries(headers)
      .filter(([name]) => !VOLATILE.includes(name))
      .map(([name, value]) => `${name}: ${value}`);
    const whole = language === 'en' ? prettyHtml(html) : visibleText(html);
    const parts = [
      `from: ${from}`,
      `envelope: ${to.join(', ')}`,
      `subject: ${subject}`,
      ...lines.sort(),
      '',
      text,
      '--- html ---',
      whole,
    ];
    return {
      kind,
      language,
      file: `${language}/${kind}-${to.join().split('@')[0] ?? ''}.txt`,
      text: masked(parts.join('\n')),
    };
  });
}

/** The code of a verification, and the boundary between the parts. */
function masked(text: string): string {
  return steady(text)
    .replace(/(?<![#\w])\d{3}[ \u00a0-]?\d{3}(?!\w)/g, '‹code›')
    .replace(/boundary="[^"]*"/, 'boundary="‹boundary›"');
}

/** @returns each as a golden file; two of one name differ by a number */
export function asFiles(mails: readonly SentMail[]): Produced {
  const files: Produced = {};
  for (const { file, text } of [...mails].sort((one, other) => (one.text < other.text ? -1 : 1))) {
    const name =
      file in files
        ? file.replace(
            '.txt',
            `-${Object.keys(files).filter((known) => known.startsWith(file.slice(0, -4))).length + 1}.txt`,
          )
        : file;
    files[name] = text;
  }
  return files;
}

/** @returns every kind of mail that there is a template for */
export async function mailKinds(): Promise<string[]> {
  const modules = await modulesThat(/: MailTemplate</);
  const templates = exported<{ kind: string }>(
    modules,
    (value) => typeof value === 'object' && value !== null && 'kind' in value && 'transactional' in value,
  );
  return templates.map(({ kind }) => kind).sort();
}
