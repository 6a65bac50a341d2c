import { All, Controller, NotFoundException, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TokenGuard } from '../auth/token.guard.js';
import { AnyCoordinator } from '../auth/route-access.js';

/** Without a token, an address under /coordinator that does not exist answers like one that does. */
@ApiExcludeController()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator')
export class UnknownController {
  @All(['', '*'])
  @AnyCoordinator()
  unknown(): never {
    throw new NotFoundException();
  }
}
