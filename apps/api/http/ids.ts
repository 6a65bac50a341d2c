import { ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import { campaignErrors } from '#campaigns';
import { invitationErrors } from '#invitations';
import { mailErrors } from '#mail';
import { organizationErrors, type RelationKind } from '#organizations';
import type { DomainError } from '#platform/errors';
import { deadLetterErrors } from '#platform/outbox';
import { rosterErrors } from '#roster';
import { signOnErrors } from '#sign-ons';
import { webhookErrors } from '#webhooks';

/** The id of a sign-on in an address. What is no id names no sign-on. */
export const signOnId = new ParseUUIDPipe({ exceptionFactory: () => signOnErrors.notFound() });

/** The id of an invitation in an address. */
export const invitationId = new ParseUUIDPipe({ exceptionFactory: () => invitationErrors.notFound() });
/** The id of a mail in the ledger. */
export const mailId = new ParseUUIDPipe({ exceptionFactory: () => mailErrors.notFound() });

/** The ids of an organization, and of a merge of two. */
export const organizationId = new ParseUUIDPipe({ exceptionFactory: () => organizationErrors.notFound() });
export const mergeId = new ParseUUIDPipe({ exceptionFactory: () => organizationErrors.mergeNotFound() });

export const nameId = new ParseUUIDPipe({ exceptionFactory: () => organizationErrors.nameNotFound() });

/** The ids of a webhook, and of one of its deliveries. */
export const endpointId = new ParseUUIDPipe({ exceptionFactory: () => webhookErrors.endpointNotFound() });
export const deliveryId = new ParseUUIDPipe({ exceptionFactory: () => webhookErrors.deliveryNotFound() });
export const deadLetterId = new ParseUUIDPipe({ exceptionFactory: () => deadLetterErrors.notFound() });

function matching<T>(
  pattern: RegExp,
  otherwise: () => DomainError,
  read: (text: string) => T,
): PipeTransform<string, T> {
  return {
    transform(text) {
      if (!pattern.test(text)) throw otherwise();
      return read(text);
    },
  };
}

/** How one organization belongs to another, in an address. */
export const relationKind = matching(
  /^(parent|network)$/,
  organizationErrors.relationNotFound,
  (kind) => kind as RelationKind,
);

/** The number of an edition in an address. What the database could not hold names none. */
export const editionNumber = matching(/^[1-9]\d{0,8}$/, rosterErrors.editionNotFound, Number);

/** The number of a letter version in an address. */
export const letterNumber = matching(/^[1-9]\d{0,8}$/, campaignErrors.versionUnknown, Number);
