import { CampaignCoordinator, Coordinator, CoordinatorSession, CoordinatorToken } from '#access';
import { Campaign, LetterChange, LetterVersion } from '#campaigns';
import { Invitation } from '#invitations';
import { MailPace, MailRecord, Suppression } from '#mail';
import { CoalitionMember, MemberOverlap, OrganizationLink, PossibleDuplicate } from '#matching';
import {
  DirectoryChange,
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
import { Reconsent } from '#reconsent';
import { Reminder, ReminderRun } from '#reminders';
import { Question, SignOnMerge } from '#review';
import { Edition, EditionSignatory, RosterSettingsRow } from '#roster';
import { IdempotencyKey, SignOn } from '#sign-ons';
import { Verification } from '#verification';
import { WebhookDelivery, WebhookEndpoint, WebhookTry } from '#webhooks';

/** Every table, for the connection and for the check that migrations and entities agree. */
export const entities = [
  Campaign,
  CampaignCoordinator,
  ClockShift,
  CoalitionMember,
  Coordinator,
  CoordinatorToken,
  CoordinatorSession,
  DirectoryChange,
  DeadLetter,
  DirectoryWord,
  Edition,
  EditionSignatory,
  EventRecord,
  IdempotencyKey,
  Invitation,
  LetterChange,
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
  Question,
  Reconsent,
  Reminder,
  QueueSighting,
  ReminderRun,
  RosterSettingsRow,
  SignOn,
  SignOnMerge,
  Suppression,
  Verification,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookTry,
];
