import { DomainError } from '#platform/errors';

/** The catalogue of refusals. A campaign that is not yours looks like one that does not exist. */
export const accessErrors = {
  tokenMissing: () =>
    new DomainError('token-missing', 'unauthenticated', 'Send a coordinator token: Authorization: Bearer und_…'),
  tokenUnknown: () => new DomainError('token-unknown', 'unauthenticated', 'This token is not valid, or was revoked.'),
  notYours: () => new DomainError('campaign-not-found', 'not-found', 'There is no such campaign among yours.'),
  roleTooLow: (needed: string) =>
    new DomainError('role-too-low', 'forbidden', `This needs the role ${needed} on the campaign.`),
  mayNotKeepDirectory: () =>
    new DomainError('may-not-keep-directory', 'forbidden', 'This needs the role reviewer on some campaign.'),
  mayNotOperate: () =>
    new DomainError('may-not-operate', 'forbidden', 'This needs a coordinator who may start campaigns.'),
  mayNotCreate: () => new DomainError('may-not-create', 'forbidden', 'This coordinator may not start campaigns.'),
};
