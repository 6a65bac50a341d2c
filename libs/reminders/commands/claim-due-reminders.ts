import { type Campaign, dueAt, HOURS_BETWEEN_REMINDERS, type ReminderAudience } from '#campaigns';
import type { Database, Reader } from '#platform/database';
import { recordEvents } from '#platform/outbox';
import { audiences } from '../audiences/index-of-audiences.js';
import { reminderEvents } from '../reminders.events.js';
import type { RunSkipReason } from '../rules/stop-rules.js';

/** One step of one campaign with the time it falls due at. `before` is empty for the digest that follows a deadline. */
interface PlannedStep {
  campaignId: string;
  deadlineAt: Date;
  audience: ReminderAudience;
  before: string;
  dueAt: Date;
}

/** A step whose time has come, claimed by this call alone. */
interface ClaimedRun {
  campaignId: string;
  audience: ReminderAudience;
  dueAt: Date;
  outcome: 'sent' | 'skipped';
  reason: RunSkipReason | null;
}

/** A campaign whose deadline lies further back needs no record of what was missed. */
const LOOK_BACK = '60 days';

/**
 * Times as near as this before one deadline are one step: new rules of a time zone move those that are counted in days. Two steps of a
 * plan lie further apart.
 */
export const SAME_STEP_HOURS = 2;

const SAME_STEP = `interval '${SAME_STEP_HOURS} hours'`;

/**
 * Claims what is due, by one statement that contains the condition: the deadline and the step are still those that the due time
 * was computed from, and the time has come. Of several steps that fell due together (a worker that was down, a campaign opened
 * late) the last is still of use; the others are recorded as skipped. What a moved deadline puts into the past is sent now. Whoever was
 * reminded as near to the deadline already is not reminded of it again: within the hours between two reminders, after a deadline was
 * moved, or because rules of a time zone were. Once the deadline has passed nothing is of use but the digest.
 */
const CLAIM = `
  WITH step AS (
    SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::timestamptz[])
      AS step (campaign_id, deadline_at, audience, before, due_at)),
  due AS (
    SELECT step.*, opened_at, reminders_from, state, app_now() AS now
    FROM step JOIN campaigns ON campaigns.id = campaign_id AND campaigns.deadline_at = step.deadline_at
    WHERE due_at <= app_now() AND opened_at IS NOT NULL AND (state = 'open' OR step.deadline_at <= app_now())
      AND CASE before WHEN '' THEN state <> 'open'
                      ELSE reminder_plan @> jsonb_build_array(jsonb_build_object('before', before, 'to', audience)) END
      AND NOT EXISTS (SELECT FROM reminder_runs run WHERE run.campaign_id = step.campaign_id AND run.audience = step.audience
                        AND run.due_at = step.due_at AND outcome = 'skipped')),
  fresh AS (SELECT due.*, due_at = max(due_at) OVER (PARTITION BY campaign_id, audience) AS last FROM due),
  judged AS (
    SELECT fresh.*, CASE
      WHEN due_at <= opened_at THEN 'before-opening'
      WHEN before = '' THEN CASE WHEN state <> 'closing' THEN 'deadline-passed' END
      WHEN deadline_at <= now THEN 'deadline-passed'
      WHEN NOT last THEN 'superseded'
      WHEN EXISTS (
        SELECT FROM reminder_runs run
        WHERE run.campaign_id = fresh.campaign_id AND run.audience = fresh.audience AND outcome = 'sent' AND run.due_at <> fresh.due_at
          AND run.deadline_at - run.due_at <= fresh.deadline_at - fresh.due_at + ${SAME_STEP}
          AND (ran_at > now - interval '${HOURS_BETWEEN_REMINDERS} hours'
            OR due_at <= reminders_from AND ran_at > now - (fresh.deadline_at - fresh.due_at)
            OR run.deadline_at = fresh.deadline_at
              AND run.deadline_at - run.due_at >= fresh.deadline_at - fresh.due_at - ${SAME_STEP})) THEN 'already-reminded'
      END AS reason FROM fresh)
  INSERT INTO reminder_runs (campaign_id, audience, due_at, deadline_at, outcome, reason)
  SELECT DISTINCT ON (campaign_id, audience, due_at)
         campaign_id, audience, due_at, deadline_at, CASE WHEN reason IS NULL THEN 'sent' ELSE 'skipped' END, reason
  FROM judged ORDER BY campaign_id, audience, due_at
  ON CONFLICT DO NOTHING
  RETURNING campaign_id, audience, due_at, outcome, reason`;

/**
 * Claims every due step, records it as an event and writes down everybody it is for, in one transaction: once it is committed,
 * no lost job can lose a reminder.
 *
 * @returns how many steps are to be sent
 */
export async function claimDueReminders(database: Database): Promise<number> {
  const steps = await plannedSteps(database);
  if (steps.length === 0) return 0;
  return database.transaction(async (tx) => {
    const column = <K extends keyof PlannedStep>(key: K): PlannedStep[K][] => steps.map((step) => step[key]);
    const claimed = await tx.rows<ClaimedRun>(CLAIM, [
      column('campaignId'),
      column('deadlineAt'),
      column('audience'),
      column('before'),
      column('dueAt'),
    ]);
    const useful = claimed.filter(({ outcome }) => outcome === 'sent');
    for (const { campaignId, audience, dueAt } of useful) {
      await tx.rows(
        `INSERT INTO reminders (campaign_id, audience, due_at, subject_id, email_key)
         SELECT $1, $2, $3, subject_id, email_key FROM (${audiences[audience].people}) AS people ON CONFLICT DO NOTHING`,
        [campaignId, audience, dueAt],
      );
    }
    await recordEvents(
      tx,
      claimed.map(({ campaignId, audience, dueAt, outcome, reason }) => ({
        type: outcome === 'sent' ? reminderEvents.due : reminderEvents.skipped,
        campaignId,
        subjectId: campaignId,
        actor: 'clock',
        data: { audience, dueAt, ...(reason === null ? {} : { reason }) },
      })),
    );
    return useful.length;
  });
}

async function plannedSteps(reader: Reader): Promise<PlannedStep[]> {
  const campaigns = await reader.rows<Pick<Campaign, 'id' | 'state' | 'deadlineAt' | 'deadlineZone' | 'reminderPlan'>>(
    `SELECT id, state, deadline_at, deadline_zone, reminder_plan FROM campaigns
     WHERE opened_at IS NOT NULL AND state <> 'archived' AND deadline_at > app_now() - $1::interval`,
    [LOOK_BACK],
  );
  return campaigns.flatMap((campaign): PlannedStep[] => {
    const { id: campaignId, deadlineAt } = campaign;
    const steps = campaign.reminderPlan.map((step) => ({
      campaignId,
      deadlineAt,
      audience: step.to,
      before: step.before,
      dueAt: dueAt(campaign, step),
    }));
    // Whoever confirmed and is not approved when the roster is frozen is not in the letter: coordinators hear it in time.
    return [...steps, { campaignId, deadlineAt, audience: 'coordinators', before: '', dueAt: deadlineAt }];
  });
}
