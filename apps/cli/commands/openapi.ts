import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfiguration } from '#platform/config';
import { createApi } from '../../api/app.js';
import { openApiDocument } from '../../api/openapi.js';
import { projectRoot } from '../start/plan.js';

/** Nothing connects to these: the application is only described, not run. */
const NOWHERE = {
  DATABASE_URL: 'postgres://nowhere',
  SMTP_URL: 'smtp://nowhere',
  SECRET: '-'.repeat(32),
  LOG_LEVEL: 'error',
};

/**
 * `undersigned openapi`: writes openapi.json, or with `check` says whether the committed one is current.
 *
 * @returns the exit code: 1 when it is not
 */
export async function openapi({ check = false }: { check?: boolean }): Promise<number> {
  const app = await createApi(loadConfiguration(NOWHERE), { preview: true });
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  const file = join(projectRoot(), 'openapi.json');
  if (!check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('openapi.json is not what the api serves. Cure: bin/undersigned openapi, and commit it.');
    return 1;
  }
  console.log(check ? 'openapi.json is current.' : 'openapi.json is written.');
  return 0;
}
