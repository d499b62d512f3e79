import type { Sender } from '~/platform/message-text';
import { list, paragraph, section, type Document } from '~/platform/prose';

/** The public page of help: whom to ask, and how to get in. */
export function helpPage({ councilName, contact }: Sender): Document {
  return {
    title: 'Help',
    sections: [
      section(
        'Whom to ask',
        list(
          'About your sessions, your bookings or what you have to do: your school’s organiser, often the SENCO.',
          `About the programme, or if your school has no organiser: ${councilName}, ${contact}.`,
          'If you are worried about a child: your school’s designated safeguarding lead, at once. The portal is not the place for it, and no pupil is ever named here.',
        ),
      ),
      section(
        'I cannot sign in',
        list(
          'The first time, use the link in the message we sent you. It works once, for three days.',
          'If the link has run out or been used, or you have forgotten your password, ask for a new link on the sign-in page.',
          'If no message comes, look in the junk folder. Your school may have given us another address of yours: ask its organiser.',
          'After many wrong passwords the portal waits for up to an hour. A new link works at once.',
          'If you have no e-mail address at work, your school’s organiser can print you a slip with a code.',
        ),
      ),
      section(
        'I use a shared computer',
        paragraph(
          'Sign out when you have finished. You are signed out after two hours without use, and after 45 minutes in any case if you came in with a slip. Under your name you can see where else you are signed in, and end it there.',
        ),
      ),
      section(
        'Something here is wrong about me',
        paragraph(
          'Tell your school’s organiser: they keep your name, post and address. Your record of training is kept by the council. You can ask to see, correct or object to anything: the privacy notice says how.',
          { words: 'the privacy notice says how', href: '/privacy' },
        ),
      ),
      section(
        'I need this in another form',
        paragraph(
          `Every page can be printed and works without JavaScript. For large print, easy read or braille, ask ${councilName}: ${contact}.`,
        ),
      ),
    ],
  };
}
