import { IsUUID } from 'class-validator';

/** Every reminder is one row; the row knows whom and about what. */
export class ReminderPayload {
  @IsUUID()
  reminderId!: string;
}
