import { CampaignCoordinator, Coordinator, CoordinatorToken } from '#access';
import { Campaign, LetterVersion } from '#campaigns';
import { MailRecord } from '#mail';
import { PossibleDuplicate } from '#matching';
import { ClockShift } from '#platform/clock';
import { EventRecord, OutboxRecord } from '#platform/outbox';
import { ReminderRun } from '#reminders';
import { Edition, EditionSignatory } from '#roster';
import { IdempotencyKey, SignOn } from '#sign-ons';
import { Verification } from '#verification';

/** Every table, for the connection and for the check that migrations and entities agree. */
export const entities = [
  Campaign,
  CampaignCoordinator,
  ClockShift,
  Coordinator,
  CoordinatorToken,
  Edition,
  EditionSignatory,
  EventRecord,
  IdempotencyKey,
  LetterVersion,
  MailRecord,
  OutboxRecord,
  PossibleDuplicate,
  ReminderRun,
  SignOn,
  Verification,
];
