import { DomainError } from '#platform/errors';

/** @param sent a parsed form or query, or anything else in its place @returns the text of a field; empty when it has none */
export function textOf(sent: unknown, name: string): string {
  const value = (typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {})[name];
  return typeof value === 'string' ? value : '';
}

/** @returns whether a box was ticked */
export function isTicked(sent: unknown, name: string): boolean {
  return textOf(sent, name) === 'yes';
}

/**
 * @returns which button of a form was pressed
 * @throws DomainError `button-unknown` when none of them was: nothing is done by guessing
 */
export function buttonOf<A extends string>(sent: unknown, buttons: readonly A[]): A {
  const pressed = buttons.find((button) => button === textOf(sent, 'act'));
  if (pressed !== undefined) return pressed;
  throw new DomainError('button-unknown', 'invalid', 'Press one of the buttons of the page.');
}
