import { CampaignCoordinator, Coordinator, CoordinatorToken } from '#access';
import { Campaign, LetterVersion } from '#campaigns';
import { MailPace, MailRecord, Suppression } from '#mail';
import { CoalitionMember, MemberOverlap, OrganizationLink, PossibleDuplicate } from '#matching';
import {
  DirectoryWord,
  Organization,
  OrganizationAnswer,
  OrganizationMerge,
  OrganizationName,
  OrganizationRelation,
} from '#organizations';
import { ClockShift } from '#platform/clock';
import { DeadLetter, EventRecord, OutboxRecord } from '#platform/outbox';
import { QueueSighting } from '#platform/queues';
import { ReminderRun } from '#reminders';
import { SignOnMerge } from '#review';
import { Edition, EditionSignatory } from '#roster';
import { IdempotencyKey, SignOn } from '#sign-ons';
import { Verification } from '#verification';

/** Every table, for the connection and for the check that migrations and entities agree. */
export const entities = [
  Campaign,
  CampaignCoordinator,
  ClockShift,
  CoalitionMember,
  Coordinator,
  CoordinatorToken,
  DeadLetter,
  DirectoryWord,
  Edition,
  EditionSignatory,
  EventRecord,
  IdempotencyKey,
  LetterVersion,
  MailPace,
  MailRecord,
  MemberOverlap,
  Organization,
  OrganizationAnswer,
  OrganizationLink,
  OrganizationMerge,
  OrganizationName,
  OrganizationRelation,
  OutboxRecord,
  PossibleDuplicate,
  QueueSighting,
  ReminderRun,
  SignOn,
  SignOnMerge,
  Suppression,
  Verification,
];
