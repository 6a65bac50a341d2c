import { type Type } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import { TokenGuard } from './token.guard.js';
import { isMarked } from './route-access.js';
import { SessionGuard } from './sign-in/session.guard.js';

/**
 * Every route behind a coordinator's token or session says which role it needs, and no route says so without a guard.
 *
 * @throws Error naming each controller and method that does not
 */
export function assertRoutesMarked(controllers: Iterable<Type>): void {
  const wrong = [...controllers].flatMap(wrongRoutes);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function wrongRoutes(controller: Type): string[] {
  const guards = (Reflect.getMetadata(GUARDS_METADATA, controller) ?? []) as unknown[];
  const guarded = guards.some((guard) => guard === TokenGuard || guard === SessionGuard);
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object))
    .filter((name) => isMarked(prototype, name) !== guarded)
    .map((name) =>
      guarded
        ? `${controller.name}.${name} does not say who may call it: add @CampaignFor(role), @NeedsOperator(), @MayCreateCampaigns(), @KeepsDirectory() or @AnyCoordinator().`
        : `${controller.name}.${name} says who may call it, but its controller has no guard that says who calls.`,
    );
}
