import type { Configuration } from '#platform/config';
import type { Reader } from '#platform/database';

type Lane = 'prompt' | 'bulk';
type Limits = Pick<Configuration, 'MAIL_PER_MINUTE' | 'MAIL_PER_DOMAIN_PER_MINUTE'>;

/** The part of every limit that is kept for mails somebody waits for, so that none stands behind a thousand reminders. */
const SHARE: Record<Lane, number> = { prompt: 0.25, bulk: 0.75 };

/** How many seconds' worth of mails may go out at once after a silence. */
const BURST_SECONDS = 10;

/** What a mail needs room in: the scope and, in seconds, the gap between two mails of a lane there. */
interface Ask {
  scopes: string[];
  gaps: number[];
}

/**
 * Gives a mail its place in the pace: a token bucket that may go into debt (GCRA), one row for each domain and one for all mail, by
 * single statements, so that any number of workers share it. A mail that has to wait has its place for certain and comes back
 * once; nothing is asked again and again.
 *
 * @param domain of the recipient
 * @param transactional a mail somebody waits for; it goes through the quarter kept for it, or through the rest while that is free
 * @returns milliseconds until it may be sent; 0 for at once
 */
export async function takeSlot(
  reader: Reader,
  limits: Limits,
  domain: string,
  transactional: boolean,
): Promise<number> {
  const asks = { prompt: ask(limits, domain, 'prompt'), bulk: ask(limits, domain, 'bulk') };
  if (asks.bulk.scopes.length === 0) return 0;
  if (!transactional) return book(reader, asks.bulk, 'bulk');
  for (const lane of ['prompt', 'bulk'] as const) if (await takeIfFree(reader, asks[lane], lane)) return 0;
  return book(reader, asks.prompt, 'prompt');
}

/** Domains before `*`, always: who locks rows in one order waits for nobody who waits for them. */
function ask({ MAIL_PER_MINUTE, MAIL_PER_DOMAIN_PER_MINUTE }: Limits, domain: string, lane: Lane): Ask {
  const limited = [
    { scope: domain.toLowerCase(), perMinute: MAIL_PER_DOMAIN_PER_MINUTE },
    { scope: '*', perMinute: MAIL_PER_MINUTE },
  ].filter(({ perMinute }) => perMinute > 0);
  return {
    scopes: limited.map(({ scope }) => scope),
    gaps: limited.map(({ perMinute }) => 60 / (perMinute * SHARE[lane])),
  };
}

/** Takes a place now in every scope, or in none. A scope that nobody used yet counts as taken. */
async function takeIfFree(reader: Reader, { scopes, gaps }: Ask, lane: Lane): Promise<boolean> {
  const taken = await reader.rows(
    `WITH free AS (
       SELECT FROM mail_pace WHERE scope = ANY($1::text[]) AND lane = $2
         AND busy_until <= clock_timestamp() + $4 * interval '1 second'
       ORDER BY scope = '*' FOR UPDATE)
     UPDATE mail_pace SET busy_until = greatest(busy_until, clock_timestamp()) + ask.gap * interval '1 second', gap = ask.gap * interval '1 second'
     FROM unnest($1::text[], $3::float8[]) AS ask (scope, gap)
     WHERE mail_pace.scope = ask.scope AND lane = $2 AND (SELECT count(*) FROM free) = cardinality($1::text[])
     RETURNING 1`,
    [scopes, lane, gaps, BURST_SECONDS],
  );
  return taken.length > 0;
}

/** Books the next place in every scope. @returns milliseconds until the later of them */
async function book(reader: Reader, { scopes, gaps }: Ask, lane: Lane): Promise<number> {
  const booked = await reader.rows<{ waitMs: number }>(
    `INSERT INTO mail_pace AS pace (scope, lane, busy_until, gap)
     SELECT scope, $2, clock_timestamp() + gap * interval '1 second', gap * interval '1 second'
     FROM unnest($1::text[], $3::float8[]) WITH ORDINALITY AS ask (scope, gap, place) ORDER BY place
     ON CONFLICT (scope, lane) DO UPDATE
       SET gap = excluded.gap, busy_until = greatest(pace.busy_until, clock_timestamp()) + excluded.gap
     RETURNING 1000 * (extract(epoch FROM busy_until - gap - clock_timestamp())::float8 - $4) AS wait_ms`,
    [scopes, lane, gaps, BURST_SECONDS],
  );
  return Math.max(0, ...booked.map(({ waitMs }) => waitMs));
}
