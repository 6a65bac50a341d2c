import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '#platform/database';

/** For load balancers and supervisors. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.row('SELECT 1 AS one');
    return { status: 'ok' };
  }
}
