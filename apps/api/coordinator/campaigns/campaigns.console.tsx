import { Get, Header } from '@nestjs/common';
import { campaignsOf, type Coordinator } from '#access';
import { latestCampaigns } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { countOf, rosterCounts } from '#roster';
import { Me } from '../../auth/token.guard.js';
import { AnyCoordinator } from '../../auth/route-access.js';
import { HTML } from '../../http/answer.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { CampaignsPage } from './campaigns-page.js';

@ConsoleController('console')
export class ConsoleCampaignsController {
  constructor(private readonly database: Database) {}

  @Get()
  @AnyCoordinator()
  @Header('content-type', HTML)
  async home(@Me() me: Coordinator): Promise<string> {
    const campaigns = await latestCampaigns(this.database, await campaignsOf(this.database, me.id));
    const counts = await rosterCounts(
      this.database,
      campaigns.map(({ id }) => id),
    );
    const letters = campaigns.map((campaign) => {
      const own = counts.get(campaign.id);
      return { campaign, count: own === undefined ? 0 : countOf(own) };
    });
    return renderDocument(<CampaignsPage name={me.name} letters={letters} />);
  }
}
