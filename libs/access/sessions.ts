import type { Reader, Tx } from '#platform/database';
import { accessErrors } from './access.errors.js';
import type { Coordinator } from './coordinator.entity.js';
import { newSecret, tokenHash } from './token.js';

/** A working day, so that nobody is asked twice in one and a browser left open overnight is shut. */
export const SESSION_HOURS = 12;

/**
 * Lets a browser work in the name of a coordinator for {@link SESSION_HOURS}, without keeping the token in it.
 *
 * @param token as its coordinator typed it
 * @returns the secret for the browser's cookie; this is the only time it can be read
 * @throws DomainError `token-unknown`
 */
export async function startSession(tx: Tx, token: string): Promise<string> {
  const secret = newSecret();
  await tx.rows('DELETE FROM coordinator_sessions WHERE expires_at <= app_now()');
  const started = await tx.row(
    `INSERT INTO coordinator_sessions (token_id, secret_hash, expires_at)
     SELECT id, $2, app_now() + make_interval(hours => $3) FROM coordinator_tokens
     WHERE token_hash = $1 AND revoked_at IS NULL RETURNING id`,
    [tokenHash(token.trim()), tokenHash(secret), SESSION_HOURS],
  );
  if (started === undefined) throw accessErrors.tokenUnknown();
  return secret;
}

/** @param secret of the browser's cookie @returns whose session it is; undefined when it is over, ended or none, or its token was revoked */
export async function coordinatorBySession(reader: Reader, secret: string): Promise<Coordinator | undefined> {
  return reader.row<Coordinator>(
    `SELECT coordinators.* FROM coordinator_sessions
     JOIN coordinator_tokens ON coordinator_tokens.id = token_id
     JOIN coordinators ON coordinators.id = coordinator_id
     WHERE secret_hash = $1 AND expires_at > app_now() AND revoked_at IS NULL`,
    [tokenHash(secret)],
  );
}

/** Ends a session at once; one that is over already is left alone. */
export async function endSession(tx: Tx, secret: string): Promise<void> {
  await tx.rows('DELETE FROM coordinator_sessions WHERE secret_hash = $1', [tokenHash(secret)]);
}
