import { Get, Header } from '@nestjs/common';
import { campaignsOf, type Coordinator } from '#access';
import { latestCampaigns } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { countOf, rosterCounts } from '#roster';
import { Me } from '../../coordinator/coordinator.guard.js';
import { HTML } from '../../pages/parts/answer.js';
import { DeskController } from '../desk-controller.js';
import { HomePage } from './home-page.js';

@DeskController('desk')
export class DeskHomeController {
  constructor(private readonly database: Database) {}

  @Get()
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
    return renderDocument(<HomePage name={me.name} letters={letters} />);
  }
}
