import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** At most one row, and only in demonstrations and tests: how far `app_now()` is ahead of the machine's clock. */
@Entity('clock_shift')
@Check('clock_shift_single_check', 'single')
export class ClockShift {
  @PrimaryColumn({ type: 'boolean', default: true })
  single!: boolean;

  @Column({ type: 'interval' })
  shift!: string;
}
