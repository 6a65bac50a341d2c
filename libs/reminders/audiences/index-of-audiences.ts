import type { ReminderAudience } from '#campaigns';
import { asked } from './asked.js';
import type { Audience } from './audience.js';
import { coordinators } from './coordinators.js';
import { invited } from './invited.js';
import { unverified } from './unverified.js';

export const audiences: Readonly<Record<ReminderAudience, Audience>> = { unverified, invited, asked, coordinators };
