import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '#platform/database';
import { JobQueues } from '#platform/queues';

/** For supervisors. The worker answers nothing else over HTTP. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /** The process answers. */
  @Get()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database and the queue answer too. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.row('SELECT 1 AS one');
    if (!(await this.queues.reachable())) throw new ServiceUnavailableException('The queue is not reachable.');
    return { status: 'ok' };
  }
}
