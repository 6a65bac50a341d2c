// `node scripts/main.mjs COMMAND …`: what the scripts of package.json call.
import { run } from './run.mjs';

const [name, ...args] = process.argv.slice(2);
await run(name, args);
