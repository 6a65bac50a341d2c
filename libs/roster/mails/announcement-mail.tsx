import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface AnnouncementProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  count: number;
  editionUrl: string;
  statusUrl: string;
}

/** Sent to every signer when the roster was frozen into the letter. */
export const announcementMail: MailTemplate<AnnouncementProps> = {
  kind: 'announcement',
  transactional: false,
  waitsWhenUnknown: true,
  subject: ({ texts, letterTitle }) => texts.announcement.subject({ letter: letterTitle }),
  body: ({ texts, count, ...props }) => (
    <MailLayout texts={texts} title={texts.announcement.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.announcement.text({
          letter: props.letterTitle,
          count,
          organization: <strong>{props.organization}</strong>,
        })}
      </p>
      <MailButton href={props.editionUrl}>{texts.announcement.button}</MailButton>
      <p>{texts.announcement.withdraw({ link: <a href={props.statusUrl}>{texts.announcement.withdrawLink}</a> })}</p>
      <MailFooter>{texts.announcement.footer({ convener: props.convener })}</MailFooter>
    </MailLayout>
  ),
};
