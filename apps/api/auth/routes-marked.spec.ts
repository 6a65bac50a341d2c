import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { Linter, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { Campaign } from '#campaigns';
import { assertRoutesMarked } from './assert-routes-marked.js';
import { CampaignFor } from './campaign-for-role.js';
import { TokenGuard } from './token.guard.js';
import { AnyCoordinator, KeepsDirectory, MayCreateCampaigns, NeedsOperator } from './route-access.js';

const RULE = pathToFileURL('scripts/eslint/coordinator-routes.mjs').href;

@UseGuards(TokenGuard)
@Controller('marked')
class MarkedController {
  @Get('one')
  one(@CampaignFor('viewer') { id }: Campaign): string {
    return id;
  }
  @Get('two')
  @AnyCoordinator()
  two(): void {}
  @Get('three')
  @NeedsOperator()
  three(): void {}
  @Get('four')
  @MayCreateCampaigns()
  four(): void {}
  @Get('five')
  @KeepsDirectory()
  five(): void {}
  noRoute(): void {}
}

@UseGuards(TokenGuard)
@Controller('forgotten')
class ForgottenController {
  @Get()
  @AnyCoordinator()
  fine(): void {}
  @Get('list')
  list(): void {}
}

@Controller('unguarded')
class UnguardedController {
  @Get()
  @AnyCoordinator()
  open(): void {}
}

@Controller('public')
class PublicController {
  @Get()
  anybody(): void {}
}

describe('a route for coordinators', () => {
  it('starts when it says who may call it', () => {
    expect(() => assertRoutesMarked([MarkedController, PublicController])).not.toThrow();
  });

  it('keeps the api from starting when it does not', () => {
    expect(() => assertRoutesMarked([MarkedController, ForgottenController])).toThrow(
      /^ForgottenController\.list does not say who may call it: add @CampaignFor\(role\)/,
    );
  });

  it('keeps the api from starting when nothing says who calls', () => {
    expect(() => assertRoutesMarked([UnguardedController])).toThrow(/^UnguardedController\.open .* no guard/);
  });
});

describe('the lint rule for routes of coordinators', () => {
  const lint = async (source: string): Promise<string[]> => {
    const { coordinatorRoutes } = (await import(RULE)) as { coordinatorRoutes: Rule.RuleModule };
    const messages = new Linter().verify(
      source,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { undersigned: { rules: { 'coordinator-routes': coordinatorRoutes } } },
        rules: { 'undersigned/coordinator-routes': 'error' },
      },
      'x.api.ts',
    );
    return messages.map(({ message, line }) => `${line}: ${message}`);
  };
  const controller = (handler: string, guard = '@UseGuards(TokenGuard)'): string =>
    `${guard}\n@Controller('x')\nexport class XController {\n${handler}\n}\n`;

  it('names the controller and the method that has no role', async () => {
    expect(await lint(controller("@Get('a')\nlist(@Me() me: Coordinator): void {}"))).toEqual([
      '5: XController.list does not say who may call it: add @CampaignFor(role), @NeedsOperator(), @MayCreateCampaigns(), @KeepsDirectory() or @AnyCoordinator().',
    ]);
  });

  it('names a controller without a guard', async () => {
    expect(await lint(controller('@Get() @AnyCoordinator() list(): void {}', ''))).toEqual([
      expect.stringContaining('XController has routes for coordinators and no guard'),
    ]);
  });

  it.each([
    ["@Get() list(@CampaignFor('viewer') { id }: Campaign): void {}", undefined],
    ['@Post() @NeedsOperator() retry(): void {}', undefined],
    ['@Post() @MayCreateCampaigns() create(): void {}', undefined],
    ['@Get() @KeepsDirectory() search(): void {}', undefined],
    ['@All() @AnyCoordinator() all(): void {}', "@ConsoleController('y')"],
    ['noRoute(): void {}', ''],
  ])('takes %s', async (handler, guard) => {
    expect(await lint(controller(handler, guard))).toEqual([]);
  });
});
