import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processEnvironment } from '#platform/config';
import { exitWhenParentDies } from '#platform/embedded';
import { defaultDataDir, type Environment } from './plan.js';
import { type Stack, type StackOptions, startStack } from './stack.js';
import { stopSignal } from './stop-signal.js';

/** Longer than everything that stopping may take, so that a proper stop is never cut short. */
const STOP_WITHIN_MS = 60_000;
const DEFAULT_PORT = 3000;

export interface StartOptions {
  /** Fills an empty embedded database with something to look at; called once per data folder, never for DATABASE_URL. */
  loadDemoCampaign?: (stack: Stack) => Promise<void>;
  env?: Environment;
  dataDir?: string;
  nodeFlags?: StackOptions['nodeFlags'];
  /** Called once everything is up, for example to follow changes of the code; what it returns is called before the end. */
  onReady?: (stack: Stack) => () => void;
}

/**
 * `npm start`: runs everything until Ctrl-C.
 *
 * @returns the exit code: 0 after Ctrl-C or SIGTERM, 1 when it could not start or be kept running
 */
export async function start({
  loadDemoCampaign,
  env = processEnvironment(),
  dataDir = defaultDataDir(),
  nodeFlags,
  onReady,
}: StartOptions = {}): Promise<number> {
  exitWhenParentDies(STOP_WITHIN_MS);
  const asked = stopSignal();
  try {
    const port = env.PORT ? Number(env.PORT) : DEFAULT_PORT;
    const stack = await startStack({ dataDir, port, env, log: say, signal: asked.signal, nodeFlags });
    let release: (() => void) | undefined;
    try {
      if (loadDemoCampaign) await once(join(dataDir, 'demo-loaded'), stack, loadDemoCampaign);
      printWelcome(stack, dataDir);
      release = onReady?.(stack);
      await Promise.race([asked.happened, stack.failed]);
      say('Stopping …');
    } finally {
      release?.();
      await stack.stop();
    }
    say('Stopped.');
    return 0;
  } catch (error) {
    if (asked.signal.aborted) return 0;
    say(`undersigned: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    asked.forget();
  }
}

async function once(mark: string, stack: Stack, work: (stack: Stack) => Promise<void>): Promise<void> {
  if (!stack.ownDatabase || existsSync(mark)) return;
  say('Loading a demo campaign …');
  try {
    await work(stack);
    writeFileSync(mark, '');
  } catch (error) {
    // Something to look at is no reason to have nothing at all; the next start tries again.
    say(`The demo campaign could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function printWelcome({ apiUrl, mailDir }: Stack, dataDir: string): void {
  console.log(`
Undersigned is ready: ${apiUrl}

  Letters            ${apiUrl}/
  Mail it sent       ${mailDir ? `${apiUrl}/dev/mail` : 'goes out through SMTP_URL'}
  The console        ${apiUrl}/console (for coordinators)
  API description    ${apiUrl}/api/v1/openapi.json
  A coordinator      bin/undersigned coordinator add NAME --email ADDRESS
  Data and logs      ${dataDir}

Ctrl-C stops everything.`);
}

function say(line: string): void {
  console.error(line);
}
