// docker-compose.yml, as Docker itself reads it. No engine is needed for that, only the command line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/common.mjs';
import { command } from './run-command.mjs';

export async function composeFileIsValid() {
  if (!existsSync(join(root, 'docker-compose.yml'))) return { skipped: [{ why: 'there is no docker-compose.yml' }] };
  for (const [name, ...args] of [['docker', 'compose'], ['docker-compose']]) {
    const { code } = await command(name, [...args, 'version']);
    if (code !== 0) continue;
    // Placeholders for what the file demands from the environment.
    const env = { SECRET: 'x'.repeat(32), POSTGRES_PASSWORD: 'x', PUBLIC_URL: 'https://letters.example.org' };
    const result = await command(name, [...args, 'config', '-q'], env);
    return result.code === 0 ? { passed: 1 } : { failed: 1, output: result.output };
  }
  return { skipped: [{ why: 'neither `docker compose` nor `docker-compose` is installed' }] };
}
