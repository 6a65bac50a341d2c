import { Command } from 'commander';

const program = new Command('undersigned').description('Sign-on letters for coalitions.').showHelpAfterError();

// `… | head` closes the pipe when it has enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Each command is loaded when it is called: `audit` must not wait for a web framework.
program
  .command('start')
  .description('run everything on this machine until Ctrl-C')
  .action(async () => {
    const { start } = await import('./start/start.js');
    const { loadDemoCampaign } = await import('./demo/load-demo-campaign.js');
    process.exit(await start({ loadDemoCampaign }));
  });

program
  .command('demo')
  .description('play a whole campaign in a temporary folder, to the finished letter')
  .option('--roster <file>', 'JSON with "signatories": the organizations that sign')
  .option('--out <dir>', 'where every export goes (default: a temporary folder)')
  .option('--json', 'print the result as JSON')
  .action(async (options) => {
    const { demo } = await import('./commands/demo.js');
    process.exit(await demo(options));
  });

program
  .command('audit <letter>')
  .description('compare the number in a finished letter (plain text) with the list under it')
  .option('--json', 'print the result as JSON')
  .action(async (letter: string, options) => {
    const { audit } = await import('./commands/audit.js');
    // Not process.exit: a long report into a pipe would be cut.
    process.exitCode = await audit(letter, options);
  });

program
  .command('verify <edition>')
  .description('recompute the hash of an edition from its letter.json and count its entries again')
  .option('--sha256 <hash>', 'the hash as published on the page of the edition')
  .option('--json', 'print the result as JSON')
  .action(async (edition: string, options) => {
    const { verify } = await import('./commands/verify.js');
    process.exitCode = await verify(edition, options);
  });

program
  .command('match <pairs>')
  .description(
    'say which pairs of organization names are one organization (CSV with the columns left, right and perhaps label)',
  )
  .option('--json', 'print the result as JSON')
  .action(async (pairs: string, options) => {
    const { match } = await import('./commands/match.js');
    process.exit(await match(pairs, options));
  });

const imports = program.command('import').description('bring lists into the directory');
imports
  .command('organizations <file>')
  .description('seed the directory of organizations from a list, or from the roster of an earlier letter (CSV)')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options) => {
    const { importOrganizationsFile } = await import('./commands/import-organizations.js');
    process.exitCode = await importOrganizationsFile(file, options);
  });

const keys = program.command('keys').description('what is derived from names');
keys
  .command('rebuild')
  .description('derive every key anew from the names as typed')
  .action(async () => {
    const { keysRebuild } = await import('./commands/keys-rebuild.js');
    process.exitCode = await keysRebuild();
  });

const mails = program.command('mails').description('mails that need a person');
mails
  .command('unknown')
  .description('list mails that were handed over and never answered, or decide about them')
  .option('--mark-sent <id...>', 'take these for sent')
  .option('--send-again <id...>', 'send these again, under the same Message-ID')
  .option('--json', 'print the result as JSON')
  .action(async (options) => {
    const { mailsUnknown } = await import('./commands/mails-unknown.js');
    process.exitCode = await mailsUnknown(options);
  });

mails
  .command('allow <address>')
  .description('write to a mailbox again that bounced or was refused')
  .option('--owner-asked', 'also after a complaint or an unsubscription')
  .action(async (address: string, options) => {
    const { mailsAllow } = await import('./commands/mails-allow.js');
    process.exitCode = await mailsAllow(address, options);
  });

const coordinator = program.command('coordinator').description('people who work on campaigns');
coordinator
  .command('add <name>')
  .description('add a coordinator and print their token, once')
  .requiredOption('--email <address>', 'where digests go')
  .option('--campaign <slug...>', 'bind to these campaigns only (default: may start campaigns of their own)', [])
  .option('--role <role>', 'owner, editor, reviewer or viewer on those campaigns (default: reviewer)')
  .action(async (name: string, options) => {
    const { coordinatorAdd } = await import('./commands/coordinator-add.js');
    process.exit(await coordinatorAdd(name, options));
  });

const deadLetters = program.command('dead-letters').description('jobs that failed for good');
deadLetters
  .command('list')
  .description('what failed for good and waits for somebody')
  .option('--all', 'those too that were tried again')
  .option('--json', 'print them as JSON')
  .action(async (options) => {
    const { deadLettersList } = await import('./commands/dead-letters.js');
    process.exitCode = await deadLettersList(options);
  });
deadLetters
  .command('retry [id]')
  .description('have a worker try one again, or all')
  .option('--all', 'every one that waits')
  .option('--json', 'print the ids as JSON')
  .action(async (id: string | undefined, options) => {
    const { deadLettersRetry } = await import('./commands/dead-letters.js');
    process.exitCode = await deadLettersRetry(id, options);
  });

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const { migrate } = await import('./commands/migrate.js');
    process.exit(await migrate());
  });

const migrations = program.command('migrations').description('for developers');
migrations
  .command('check')
  .description('compare entities with migrations')
  .action(async () => {
    const { checkMigrations } = await import('./commands/migrations-check.js');
    process.exit(await checkMigrations());
  });

program
  .command('openapi')
  .description('write openapi.json')
  .option('--check', 'only say whether the committed one is current')
  .action(async (options) => {
    const { openapi } = await import('./commands/openapi.js');
    process.exit(await openapi(options));
  });

const bench = program.command('bench').description('measure this release on this machine');
bench
  .command('matching')
  .description('look up misspelled names in made directories, and say what was found and how fast')
  .option('--sizes <numbers>', 'organizations in each directory', '1000,10000,100000')
  .option('--queries <number>', 'names to look up in each', '1000')
  .option('--names <file>', 'CSV with a column “name”: real names to start from')
  .option('--seed <number>', 'another seed makes other names', '1')
  .option('--json', 'print the result as JSON')
  .action(async (options) => {
    const { benchMatching } = await import('./commands/bench-matching.js');
    process.exitCode = await benchMatching(options);
  });
bench
  .command('finalize')
  .description('freeze rosters of several sizes and write every export, beside COPY of the same rows')
  .option('--sizes <numbers>', 'signatories of each roster', '100,20000,100000,1000000')
  .option('--worker', 'freeze each once more by a worker process, and say how much memory that took')
  .option('--json', 'print the result as JSON')
  .action(async (options) => {
    const { benchFinalize } = await import('./commands/bench-finalize.js');
    process.exitCode = await benchFinalize(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(`undersigned: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
