import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { invitationEvents } from './invitations.events.js';
import { FollowSignOn } from './jobs/follow-sign-on.js';
import { SendInvitation } from './jobs/send-invitation.js';
import { SweepInvitations } from './jobs/sweep-invitations.js';
import { invitationSubscriptions } from './subscribers.js';

/** The jobs of invitations, and when they run. */
@Module({
  imports: [MailModule],
  providers: [
    FollowSignOn,
    SendInvitation,
    SweepInvitations,
    provideSubscriptions(invitationSubscriptions),
    provideEvents(invitationEvents),
  ],
})
export class InvitationsModule {}
