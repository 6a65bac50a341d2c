import { addCoordinator, type Role, ROLES } from '#access';
import { campaignBySlug } from '#campaigns';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { isEmail } from 'class-validator';
import { withDatabase } from '../start/local-database.js';

export interface CoordinatorAddOptions {
  email: string;
  campaign: string[];
  /** reviewer when left out */
  role?: string;
}

/**
 * `undersigned coordinator add NAME`: adds a coordinator and prints their token, once. Without `--campaign` they may start
 * campaigns of their own; with it they are bound to those campaigns only.
 *
 * @returns the exit code
 */
export async function coordinatorAdd(name: string, { email, campaign, role }: CoordinatorAddOptions): Promise<number> {
  if (name.trim() === '') return refuse('NAME must not be empty');
  if (campaign.length === 0 && role !== undefined)
    return refuse('--role needs --campaign: without it a coordinator starts campaigns and owns them');
  if (!isEmail(email)) return refuse('--email must be a mail address like name@example.org');
  if (role !== undefined && !ROLES.includes(role as Role)) return refuse(`--role must be one of: ${ROLES.join(', ')}`);
  const log = (line: string): void => console.error(line);
  return withDatabase(processEnvironment(), log, async (url) => {
    const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
    try {
      const campaigns = await Promise.all(campaign.map((slug) => campaignBySlug(database, slug)));
      const { token } = await database.transaction((tx) =>
        addCoordinator(tx, {
          name,
          email,
          mayCreateCampaigns: campaigns.length === 0,
          campaignIds: campaigns.map(({ id }) => id),
          role: (role ?? 'reviewer') as Role,
        }),
      );
      console.error(`${name} can work with this token. It is shown only now:`);
      console.log(token);
      return 0;
    } finally {
      await database.onApplicationShutdown();
    }
  });
}

function refuse(message: string): number {
  console.error(`undersigned: ${message}`);
  return 1;
}
