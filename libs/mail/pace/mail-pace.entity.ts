import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one lane of mail is booked, for all workers together. */
@Entity('mail_pace')
@Check('mail_pace_lane_check', `lane IN ('prompt', 'bulk')`)
export class MailPace {
  /** A domain of recipients, or `*` for all mail. */
  @PrimaryColumn({ type: 'text' })
  scope!: string;

  /** prompt: what somebody waits for. bulk: everything else. */
  @PrimaryColumn({ type: 'text' })
  lane!: 'prompt' | 'bulk';

  /** When the next mail of this lane is due; less than a burst ahead, it may go at once. */
  @Column({ type: 'timestamptz' })
  busyUntil!: Date;

  /** Between two mails, when the last one was booked. */
  @Column({ type: 'interval' })
  gap!: unknown;
}
