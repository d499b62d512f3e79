import { messageText, type MessageText, type Sender } from '~/platform/message-text';

/** To the head teacher when the school's cohort is published. */
export function schoolInvitationMessage(facts: {
  name: string;
  schoolName: string;
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, cohortName, startsOn, sender, link } = facts;
  return messageText({
    subject: `A place for ${schoolName} in Culture of Inclusion from ${startsOn}`,
    name,
    paragraphs: [
      `${schoolName} is offered a place in ${cohortName}, starting ${startsOn}. Please accept it or decline it: ` +
        'the page takes about two minutes.',
      'If you accept, your organiser looks over your staff list, and your staff are then enrolled. No staff details ' +
        'come to us before you or your trust accept the data-sharing agreement.',
      'If this is not the time, say so. A short reason helps us plan; other schools do not see it, and we will offer ' +
        'you a later start. Due dates count from your own start, so nobody is late meanwhile.',
      'Nothing in the portal may be used for appraisal, capability or pay, and schools are never ranked.',
    ],
    sender,
    linkLabel: 'Accept or decline',
    link,
  });
}
